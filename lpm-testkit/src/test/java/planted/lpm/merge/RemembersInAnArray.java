package planted.lpm.merge;

/** A class whose constant is an array. */
public final class RemembersInAnArray {
    static final String[] SEEN = {"vio1a"};
}
