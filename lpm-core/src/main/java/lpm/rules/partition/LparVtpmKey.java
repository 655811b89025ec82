package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.SetTrustedSystemKey;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.OperatingEnvironment;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Offer;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * Both systems share the trusted system key if the partition has a virtual Trusted Platform Module, whose secrets are sealed by it. No
 * command prints the key: a person states what names it. Not confirmed.
 */
public final class LparVtpmKey implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-vtpm-key", "partition")
            .statement(
                    "Both systems have the same trusted system key if the partition has a virtual Trusted Platform Module")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .facts(FactSource.ASKED)
            .source("widely known; not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS, new AskedFact("trusted_system_key"))
            .remedy("Give both systems the same trusted system key")
            .consequence("dst_shell: the hypervisor cannot read the module")
            .build();

    private static final Among<Departure, Arrival, String> SAME = Among.someOf(
            departure -> departure
                    .partition()
                    .virtualTrustedPlatformModule()
                    .flatMap(used -> used
                            ? departure.source().trustedSystemKey().map(Optional::of)
                            : Fact.known(Optional.empty())),
            arrival -> Offer.only(arrival.fact(ManagedSystem::trustedSystemKey)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SAME);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement module = Judgement.of(
                RULE,
                Subject.of(partition),
                "virtual_trusted_platform_module",
                Captures.ofSource(move).partitions());
        Fact<Boolean> has = partition.virtualTrustedPlatformModule();
        return has.isKnownAnd(used -> used)
                ? keys(move)
                : ImmutableList.of(module.judge(has, used -> !used, used -> module.holds()));
    }

    private static ImmutableList<Finding> keys(Move move) {
        Judgement source = key(Subject.of(move.source().id()));
        Judgement destination = key(Judgement.destination(move));
        Fact<String> wanted = move.source().trustedSystemKey();
        Fact<String> found = move.onDestination(ManagedSystem::trustedSystemKey);
        ImmutableList<Finding> gaps = Stream.concat(source.unlessKnown(wanted), destination.unlessKnown(found))
                .collect(ImmutableList.toImmutableList());
        return gaps.isEmpty()
                ? ImmutableList.of(destination.judge(
                        SAME.holds(Departure.of(move), Arrival.of(move)),
                        same -> same,
                        same -> violated(move, destination)))
                : gaps;
    }

    private static Judgement key(Subject system) {
        return Judgement.of(
                RULE,
                system,
                "trusted_system_key",
                Missing.asked("system " + system, "trusted_system_key", "the trusted system key of " + system));
    }

    private static Finding violated(Move move, Judgement destination) {
        return destination.violated(
                "%s has a virtual Trusted Platform Module, but the trusted system keys of %s and %s differ; give both the same"
                        .formatted(move.partition().label(), move.source().label(), move.destinationLabel()),
                Remedy.of(
                        "Give %s the trusted system key of %s"
                                .formatted(
                                        move.destinationLabel(), move.source().label()),
                        Cost.FRAME_RESTART,
                        new SetTrustedSystemKey(
                                move.destination().orElseThrow().id(),
                                move.source().trustedSystemKey().value().orElseThrow())));
    }
}
