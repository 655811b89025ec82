package lpm.testkit.assertions;

import java.util.stream.Collectors;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationTrace;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a simulated migration. */
public final class MigrationTraceAssert extends AbstractAssert<MigrationTraceAssert, MigrationTrace> {

    MigrationTraceAssert(MigrationTrace actual) {
        super(actual, MigrationTraceAssert.class);
    }

    /** The partition runs at the destination and no invariant was broken. */
    public MigrationTraceAssert completed() {
        return endedAs(MigrationOutcome.COMPLETED).brokeNoInvariant();
    }

    public MigrationTraceAssert endedAs(MigrationOutcome outcome) {
        isNotNull();
        if (actual.outcome() != outcome) {
            throw failure("Expected the outcome %s, but it is %s:%n%s", outcome, actual.outcome(), events());
        }
        return this;
    }

    public MigrationTraceAssert brokeNoInvariant() {
        isNotNull();
        if (!actual.brokenInvariants().isEmpty()) {
            throw failure("Expected no broken invariant, but found %s:%n%s", actual.brokenInvariants(), events());
        }
        return this;
    }

    /** A step failed and was taken back, or an invariant is broken; either text names the device. */
    public MigrationTraceAssert brokeNaming(String device) {
        isNotNull();
        String told = actual.decidingCause().orElse("")
                + actual.brokenInvariants().stream().map(Object::toString).collect(Collectors.joining());
        if (actual.outcome() == MigrationOutcome.COMPLETED
                && actual.brokenInvariants().isEmpty()) {
            throw failure("Expected the move to break because of %s, but it completed:%n%s", device, events());
        }
        if (!told.contains(device)) {
            throw failure("Expected the failure to name %s, but it says %s", device, told);
        }
        return this;
    }

    private String events() {
        return actual.events().stream()
                .map(MigrationEvent::toString)
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
