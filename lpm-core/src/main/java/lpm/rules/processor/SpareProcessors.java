package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.ProcessorAllocation;
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

/** What the destination has available, for rules that ask whether the partition's processors fit into it. */
final class SpareProcessors {

    private SpareProcessors() {}

    /**
     * The finding of a rule, or what it waits for.
     *
     * @param need what has to be known of the processors
     * @param violated what it says where the need is greater than the room
     */
    static ImmutableList<Finding> judge(
            RuleDescription rule,
            Move move,
            Fits<Departure, Arrival> condition,
            Function<ProcessorAllocation, Fact<Amount>> need,
            Violation violated) {
        Judgement offers = Judgement.ofDestination(
                rule,
                move,
                "available_processing_units",
                Captures.ofDestination(move).systemProcessors());
        Departure departure = Departure.of(move);
        Arrival arrival = Arrival.of(move);
        Fact<Long> room = condition.room().apply(arrival);
        return condition
                .holds(departure, arrival)
                .map(fits -> ImmutableList.of(
                        fits
                                ? offers.holds()
                                : violated.of(
                                        offers,
                                        condition
                                                .amount(departure, arrival)
                                                .value()
                                                .orElseThrow(),
                                        room.value().orElseThrow())))
                .value()
                .orElseGet(() -> Stream.concat(
                                MigratedResources.of(move).waitingForProcessors(rule, move, need),
                                offers.unlessKnown(room))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What a rule says of a destination without room. */
    @FunctionalInterface
    interface Violation {
        Finding of(Judgement destination, Amount need, long room);
    }
}
