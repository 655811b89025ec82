package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;

/**
 * One question that a rule asks of the source system and of the destination.
 *
 * @param attribute what the rule asks about
 * @param capture what captures it
 */
public record BothSystems(
        RuleDescription rule, Move move, String attribute, Function<? super Captures, Missing> capture) {

    /** What a rule says of a system of which the fact is known. */
    @FunctionalInterface
    public interface Answer<T> {
        Finding of(Judgement judgement, ManagedSystem system, T value);
    }

    /** The conditions of a rule that asks the same of both systems. */
    public static ImmutableList<PairCondition<Departure, Arrival>> conditions(
            Function<? super ManagedSystem, Fact<Boolean>> test) {
        return ImmutableList.of(
                new SourceAlone<>(departure -> test.apply(departure.source())),
                Among.one(departure -> Fact.known(true), (arrival, needed) -> arrival.fact(test::apply)));
    }

    /** The conditions of a rule that asks the same of both systems with their servers; the destination may be unknown. */
    public static ImmutableList<PairCondition<Departure, Arrival>> conditions(
            BiFunction<Optional<ManagedSystem>, Listing<VirtualIoServer>, Fact<Boolean>> test) {
        return ImmutableList.of(
                new SourceAlone<>(departure -> test.apply(Optional.of(departure.source()), departure.servers())),
                Among.one(
                        departure -> Fact.known(true),
                        (arrival, needed) -> test.apply(arrival.system(), arrival.servers())));
    }

    /** One finding for each system, the source first; undetermined where the fact is unknown. */
    public <T> ImmutableList<Finding> judge(
            Function<? super ManagedSystem, Fact<T>> question, Answer<? super T> answer) {
        Judgement source =
                Judgement.of(rule, Subject.of(move.source().id()), attribute, capture.apply(Captures.ofSource(move)));
        Judgement destination =
                Judgement.ofDestination(rule, move, attribute, capture.apply(Captures.ofDestination(move)));
        return ImmutableList.of(
                judge(source, Optional.of(move.source()), question, answer),
                judge(destination, move.destination(), question, answer));
    }

    private static <T> Finding judge(
            Judgement judgement,
            Optional<ManagedSystem> system,
            Function<? super ManagedSystem, Fact<T>> question,
            Answer<? super T> answer) {
        return system.flatMap(known -> question.apply(known).value().map(value -> answer.of(judgement, known, value)))
                .orElseGet(judgement::undetermined);
    }
}
