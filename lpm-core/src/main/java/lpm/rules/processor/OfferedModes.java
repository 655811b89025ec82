package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.SetCompatibilityMode;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Offer;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/**
 * Whether the destination of a move offers a processor compatibility mode.
 *
 * @param mode what the partition has
 */
record OfferedModes(Function<? super LogicalPartition, Fact<CompatibilityMode>> mode) {

    /** Every system offers its default. */
    Among<Departure, Arrival, CompatibilityMode> condition() {
        return Among.someOf(
                departure -> mode.apply(departure.partition())
                        .map(wanted -> Optional.of(wanted).filter(named -> !named.equals(CompatibilityMode.DEFAULT))),
                arrival -> Offer.of(arrival.listing(ManagedSystem::compatibilityModes)));
    }

    /**
     * Undetermined if the mode, or what the destination offers, is unknown.
     *
     * @param verb how the partition has it
     */
    ImmutableList<Finding> judge(RuleDescription rule, Move move, Judgement partition, String verb) {
        Judgement offers = Judgement.ofDestination(
                rule, move, "compatibility_modes", Captures.ofDestination(move).system());
        Fact<CompatibilityMode> wanted = mode.apply(move.partition());
        if (wanted.isKnownAnd(CompatibilityMode.DEFAULT::equals)) {
            return ImmutableList.of(partition.holds());
        }
        Fact<Boolean> offered = condition().holds(Departure.of(move), Arrival.of(move));
        Stream<Finding> gaps = wanted.isKnown() && !offered.isKnown()
                ? Stream.of(offers.undetermined())
                : partition.unlessKnown(wanted);
        return offered.map(yes -> ImmutableList.of(yes ? offers.holds() : violated(offers, move, wanted, verb)))
                .value()
                .orElseGet(() -> gaps.collect(ImmutableList.toImmutableList()));
    }

    private static Finding violated(Judgement offers, Move move, Fact<CompatibilityMode> mode, String verb) {
        LogicalPartition partition = move.partition();
        ManagedSystem system = move.destination().orElseThrow();
        ImmutableList<CompatibilityMode> modes = system.compatibilityModes().items();
        String message = "%s %s processor compatibility mode %s, but %s offers %s"
                .formatted(
                        partition.label(),
                        verb,
                        mode,
                        system.label(),
                        modes.isEmpty()
                                ? "none"
                                : modes.stream()
                                        .map(CompatibilityMode::toString)
                                        .collect(Collectors.joining(", ")));
        return best(modes)
                .map(best -> offers.violated(
                        message + "; start the partition in " + best,
                        Remedy.of(
                                "Start %s in processor compatibility mode %s".formatted(partition.label(), best),
                                Cost.PARTITION_RESTART,
                                new SetCompatibilityMode(partition.key(), best))))
                .orElseGet(() -> offers.violated(message + "; choose another system"));
    }

    /** The newest mode of all. */
    private static Optional<CompatibilityMode> best(ImmutableList<CompatibilityMode> modes) {
        return modes.stream()
                .filter(mode -> mode.generation().isPresent())
                .max(Comparator.comparing(mode -> mode.generation().orElseThrow()));
    }
}
