package lpm.model;

/**
 * Which memory and processors a partition that does not run has once it was moved: the "inactive partition mobility policy" that the
 * console keeps for the system that partitions leave (SRV10). The console prints it at {@code lslparmigr -r sys}, and sets it by
 * {@code migrlpar -o set -r sys -i "inactive_prof_policy=prof"}: that attribute and its values are not confirmed.
 */
public enum InactiveProfilePolicy {
    /** Those of its last activated profile. */
    PROFILE("prof"),
    /** Those that it has now. */
    CONFIGURATION("config");

    private final String printed;

    InactiveProfilePolicy(String printed) {
        this.printed = printed;
    }

    /** As the console prints it. */
    @Override
    public String toString() {
        return printed;
    }
}
