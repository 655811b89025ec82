package lpm.text.hmc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.model.id.Release;

/** The version of an operating system as a console prints it, in as many forms as there are systems. */
final class OsVersion {

    /** {@code OS/400 V7R1M0 250 0}, {@code IBM i V7R2M0}. */
    private static final Pattern IBM_I =
            Pattern.compile("(?:OS/400|i5/OS|IBM i)\\s+V([0-9]{1,2})R([0-9]{1,2})M([0-9]{1,2})\\b.*");

    /** {@code IBM i 7.1}, {@code AIX 7.1 7100-00-00-0000}. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?:OS/400|i5/OS|IBM i|AIX)\\s+([0-9]{1,2}\\.[0-9]{1,2})(?:\\s.*)?");

    private OsVersion() {}

    /** The release of IBM i or AIX; nothing for others, whose kernel version is no release. */
    static Optional<Release> release(String printed) {
        Matcher ibmI = IBM_I.matcher(printed);
        if (!printed.startsWith("AIX") && ibmI.matches()) {
            String modification = ibmI.group(3).equals("0") ? "" : "." + ibmI.group(3);
            return Optional.of(new Release(ibmI.group(1) + "." + ibmI.group(2) + modification));
        }
        Matcher numbers = NUMBERS.matcher(printed);
        return numbers.matches() ? Optional.of(new Release(numbers.group(1))) : Optional.empty();
    }
}
