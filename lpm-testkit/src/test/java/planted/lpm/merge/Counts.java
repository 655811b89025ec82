package planted.lpm.merge;

/** A class that counts across its instances. */
public final class Counts {
    static int count;
}
