package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.SetCompatibilityMode;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/** Whether the destination of a move offers a processor compatibility mode. */
record OfferedModes(Move move) {

    /**
     * Undetermined if the mode, or what the destination offers, is unknown.
     *
     * @param mode what the partition has
     * @param verb how the partition has it
     */
    ImmutableList<Finding> judge(RuleDescription rule, Judgement partition, Fact<CompatibilityMode> mode, String verb) {
        Judgement offers = Judgement.ofDestination(
                rule, move, "compatibility_modes", Captures.ofDestination(move).system());
        if (mode.isKnownAnd(CompatibilityMode.DEFAULT::equals)) {
            return ImmutableList.of(partition.holds());
        }
        Fact<Boolean> offered = mode.flatMap(wanted -> move.destination()
                .map(system -> system.compatibilityModes().contains(wanted::equals))
                .orElseGet(Fact::unknown));
        Stream<Finding> gaps =
                mode.isKnown() && !offered.isKnown() ? Stream.of(offers.undetermined()) : partition.unlessKnown(mode);
        return offered.map(yes -> ImmutableList.of(yes ? offers.holds() : violated(offers, mode, verb)))
                .value()
                .orElseGet(() -> gaps.collect(ImmutableList.toImmutableList()));
    }

    private Finding violated(Judgement offers, Fact<CompatibilityMode> mode, String verb) {
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
