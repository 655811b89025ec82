package lpm.origin;

/** Hashes of keys that are made of several parts. */
final class Hashing {

    /** The odd number nearest to 2^32 divided by the golden ratio: it carries each bit over all higher ones. */
    private static final int SPREAD = 0x9E3779B9;

    private Hashing() {}

    /**
     * One hash of several parts, in which a small difference of one is not made up for by one of another.
     *
     * @param before the hash of the parts before this one, 0 for the first
     */
    static int mixed(int before, int part) {
        int hash = (before ^ part) * SPREAD;
        return hash ^ (hash >>> 15);
    }
}
