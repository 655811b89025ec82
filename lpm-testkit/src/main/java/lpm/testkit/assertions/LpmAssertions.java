package lpm.testkit.assertions;

import lpm.rules.ValidationReport;
import lpm.sim.MigrationTrace;

/** Entry point of the assertions: {@code assertThat(report).isRefusedBy("vscsi-reserve-parity")}. */
public final class LpmAssertions {

    private LpmAssertions() {}

    public static ValidationReportAssert assertThat(ValidationReport report) {
        return new ValidationReportAssert(report);
    }

    public static MigrationTraceAssert assertThat(MigrationTrace trace) {
        return new MigrationTraceAssert(trace);
    }
}
