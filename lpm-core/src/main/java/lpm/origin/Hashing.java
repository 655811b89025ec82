package lpm.origin;

/** Hashes of keys that are made of several parts. */
final class Hashing {

    /** The odd number nearest to 2^32 divided by the golden ratio: it carries each bit over all higher ones. */
    private static final int SPREAD = 0x9E3779B9;

    private Hashing() {}

    /** One hash of all, in which a small difference of one part is not made up for by one of another. */
    static int mixed(int... parts) {
        int hash = 0;
        for (int part : parts) {
            hash = (hash ^ part) * SPREAD;
            hash ^= hash >>> 15;
        }
        return hash;
    }
}
