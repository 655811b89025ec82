package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import lpm.change.SetProfileProcessors;
import lpm.change.SetVirtualProcessors;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.OperatingEnvironment;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Fits;
import lpm.rules.Judgement;
import lpm.rules.MigratedResources;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The partition has no more virtual processors than the destination lets a partition of its operating environment have.
 */
public final class ProcVcpuWithinMax implements PairRule {

    /** Hundredths of a unit that one virtual processor holds at most. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-vcpu-within-max", "processor")
            .statement("The partition has no more virtual processors than a partition of the destination may have")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.SYSTEM_PROCESSORS,
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Remove virtual processors from the partition")
            .consequence("dst_shell: the hypervisor dispatches no more virtual processors")
            .build();

    private static final Fits<Departure, Arrival> IBM_I = fits(true, ManagedSystem::maximumVirtualProcessorsIbmI);
    private static final Fits<Departure, Arrival> AIX_LINUX =
            fits(false, ManagedSystem::maximumVirtualProcessorsAixLinux);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(IBM_I, AIX_LINUX);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        boolean ibmI = move.partition().environment().isKnownAnd(OperatingEnvironment.IBM_I::equals);
        if (!move.partition().environment().isKnown()) {
            return ImmutableList.of(Judgement.of(
                            RULE,
                            Subject.of(move.partition()),
                            "environment",
                            Captures.ofSource(move).partitions())
                    .undetermined());
        }
        return SharedProcessors.judge(
                RULE,
                move,
                ibmI ? "maximum_virtual_processors_ibm_i" : "maximum_virtual_processors_aix_linux",
                ibmI ? ManagedSystem::maximumVirtualProcessorsIbmI : ManagedSystem::maximumVirtualProcessorsAixLinux,
                ibmI ? IBM_I : AIX_LINUX,
                (allows, defined, most) -> violated(move, allows, defined, most));
    }

    /** Nothing is needed of the limit of other environments, and what is needed is unknown while the environment is. */
    private static Fits<Departure, Arrival> fits(boolean ibmI, Function<ManagedSystem, Fact<Integer>> most) {
        return Fits.of(
                departure -> departure
                        .partition()
                        .environment()
                        .map(known -> (known == OperatingEnvironment.IBM_I) == ibmI
                                ? SharedProcessors.Share.need(
                                        MigratedResources.of(departure), SharedProcessors.Share::virtualProcessors)
                                : Amount.nothing())
                        .value()
                        .orElseGet(() -> Amount.atLeast(0)),
                arrival -> arrival.fact(most::apply).map(Integer::longValue));
    }

    private static Finding violated(Move move, Judgement allows, SharedProcessors.Defined defined, int most) {
        PartitionKey partition = move.partition().key();
        SharedProcessors.Share amount = defined.amount();
        String message = "%s has %s virtual processors, but a partition of %s may have %s"
                .formatted(defined.label(), amount.virtualProcessors(), move.destinationLabel(), most);
        // fewer virtual processors hold fewer units
        return amount.units().hundredths() > ONE * most
                ? allows.violated(message + "; choose another system")
                : allows.violated(
                        "%s; remove %s".formatted(message, amount.virtualProcessors() - most),
                        Remedy.of(
                                "Remove %s virtual processors from %s"
                                        .formatted(amount.virtualProcessors() - most, defined.label()),
                                Cost.ON_LINE,
                                defined.change(
                                        new SetVirtualProcessors(partition, amount.virtualProcessors(), most),
                                        new SetProfileProcessors(partition, amount.units(), most))));
    }
}
