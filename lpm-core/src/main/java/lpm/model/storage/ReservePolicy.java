package lpm.model.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The {@code reserve_policy} attribute of an {@code hdisk}; prints as {@code lsattr} does. */
public enum ReservePolicy {
    /** No reservation: several servers may open the disk. */
    NO_RESERVE,
    /** SCSI-2 reserve: the first server that opens the disk keeps it to itself. */
    SINGLE_PATH,
    /** SCSI-3 persistent reserve for one host. */
    PR_EXCLUSIVE,
    /** SCSI-3 persistent reserve that registered hosts share. */
    PR_SHARED;

    /** The policy of that printed name, if there is one. */
    public static Optional<ReservePolicy> of(String printed) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(printed))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
