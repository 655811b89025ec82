package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Fits;
import lpm.rules.Judgement;
import lpm.rules.MigratedResources;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Processors of the partition that moves, for rules that speak of shared ones. */
final class SharedProcessors {

    private SharedProcessors() {}

    /** The shared processors of a partition. */
    record Share(int virtualProcessors, ProcessingUnits units) {

        /** Empty of dedicated processors; unknown where the number of virtual ones is, whether they are shared or not told. */
        static Fact<Optional<Share>> of(ProcessorAllocation all) {
            return all.dedicated().isKnownAnd(own -> own)
                    ? Fact.known(Optional.empty())
                    : all.virtualProcessors().map(count -> Optional.of(new Share(count, all.units())));
        }

        /** What is needed because of it: nothing for dedicated processors. */
        static Amount need(MigratedResources resources, ToLongFunction<Share> need) {
            return resources.amountOfProcessors(all -> of(all).map(
                            shared -> shared.map(some -> Amount.exactly(need.applyAsLong(some)))
                                    .orElse(Amount.nothing()))
                    .value()
                    .orElseGet(() -> Amount.atLeast(0)));
        }
    }

    /** Whether the partition is known to have processors of its own there. */
    static boolean areDedicated(MigratedResources resources) {
        return resources.ofProcessors(ProcessorAllocation::dedicated).isKnownAnd(own -> own);
    }

    /**
     * The findings of a rule about the partition's virtual processors and the destination: not applicable to dedicated
     * processors, undetermined where something is unknown.
     *
     * @param attribute what of the destination is asked
     * @param limit the answer
     * @param condition what the rule asks
     * @param violated what it says of processors that violate it
     */
    static <T> ImmutableList<Finding> judge(
            RuleDescription rule,
            Move move,
            String attribute,
            Function<ManagedSystem, Fact<T>> limit,
            Fits<Departure, Arrival> condition,
            Violation<T> violated) {
        MigratedResources resources = MigratedResources.of(move);
        if (areDedicated(resources)) {
            return ImmutableList.of(rule.notApplicable(Subject.of(move.partition())));
        }
        Judgement allows = Judgement.ofDestination(
                rule, move, attribute, Captures.ofDestination(move).systemProcessors());
        Fact<T> known = move.onDestination(limit);
        return condition
                .holds(Departure.of(move), Arrival.of(move))
                .map(fits -> fits
                        ? ImmutableList.of(allows.holds())
                        : violations(resources, allows, known.value().orElseThrow(), violated))
                .value()
                .orElseGet(() -> Stream.concat(
                                resources.waitingForProcessors(rule, move, Share::of), allows.unlessKnown(known))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static <T> ImmutableList<Finding> violations(
            MigratedResources resources, Judgement allows, T limit, Violation<T> violated) {
        return resources.processors().entrySet().stream()
                .flatMap(all -> Share.of(all.getValue())
                        .value()
                        .flatMap(amount -> amount)
                        .map(amount -> violated.of(
                                allows, new Defined(resources.label(all.getKey()), all.getKey(), amount), limit))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Processors that are to be the partition's.
     *
     * @param label what has them, as an operator speaks of it
     * @param source where they are set
     */
    record Defined(String label, InactiveProfilePolicy source, Share amount) {

        /** The edit of what has them. */
        Change change(Change ofConfiguration, Change ofProfile) {
            return switch (source) {
                case CONFIGURATION -> ofConfiguration;
                case PROFILE -> ofProfile;
            };
        }
    }

    /** What a rule says of processors that violate it. */
    @FunctionalInterface
    interface Violation<T> {
        Finding of(Judgement destination, Defined defined, T limit);
    }
}
