package lpm.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.PartitionProfile;
import lpm.model.ProcessorAllocation;
import lpm.origin.Subject;

/**
 * The memory and processors that the destination has to give. A partition that runs or is suspended takes along those that it has.
 * One that does not run is defined by its last activated profile or by its current configuration, as the policy of the system says
 * that it leaves (SRV10), and by its current configuration with {@code --usecurrdata} (MAN9; what the option does is not confirmed).
 * While nobody captured the policy, known is what is the same by either. The processor compatibility mode is asked for in both: the
 * source does not say that the policy covers it. Huge pages are the profile's whatever the policy (SRV10).
 *
 * @param sources what may define the partition: more than one only where the policy is unknown
 */
public record MigratedResources(LogicalPartition partition, ImmutableSet<InactiveProfilePolicy> sources) {

    public static MigratedResources of(Departure departure) {
        return new MigratedResources(departure.partition(), sources(departure));
    }

    public static MigratedResources of(Move move) {
        return of(Departure.of(move));
    }

    private static ImmutableSet<InactiveProfilePolicy> sources(Departure departure) {
        return departure.mode() != MigrationMode.INACTIVE || departure.options().currentData()
                ? ImmutableSet.of(InactiveProfilePolicy.CONFIGURATION)
                : departure
                        .source()
                        .inactiveProfilePolicy()
                        .map(ImmutableSet::of)
                        .value()
                        .orElseGet(() -> ImmutableSet.copyOf(InactiveProfilePolicy.values()));
    }

    /** A fact of the memory; unknown as long as the memory is. */
    public <T> Fact<T> ofMemory(Function<MemoryAllocation, Fact<T>> question) {
        return agreed(source -> memory(source).flatMap(question));
    }

    /** An amount of the memory; anything as long as the memory is unknown. */
    public Amount amountOfMemory(Function<MemoryAllocation, Amount> question) {
        return amount(source -> memory(source).map(question));
    }

    /** A fact of the processors; unknown as long as the processors are. */
    public <T> Fact<T> ofProcessors(Function<ProcessorAllocation, Fact<T>> question) {
        return agreed(source -> processors(source).flatMap(question));
    }

    /** An amount of the processors; anything as long as the processors are unknown. */
    public Amount amountOfProcessors(Function<ProcessorAllocation, Amount> question) {
        return amount(source -> processors(source).map(question));
    }

    /** What a rule waits for that asks a fact of the memory: nothing once it is known. */
    public <T> Stream<Finding> waitingForMemory(
            RuleDescription rule, Move move, String attribute, Function<MemoryAllocation, Fact<T>> question) {
        Judgement has = Judgement.of(
                rule, Subject.of(partition), attribute, Captures.ofSource(move).partitionMemory());
        return waiting(has, move, "profile.memory", source -> memory(source).flatMap(question));
    }

    /** What a rule waits for that asks a fact of the processors: nothing once it is known. */
    public <T> Stream<Finding> waitingForProcessors(
            RuleDescription rule, Move move, Function<ProcessorAllocation, Fact<T>> question) {
        Judgement has = Judgement.of(
                rule,
                Subject.of(partition),
                "processors",
                Captures.ofSource(move).partitionProcessors());
        return waiting(
                has, move, "profile.processors", source -> processors(source).flatMap(question));
    }

    /** The processors by each source, where they are known. */
    public ImmutableMap<InactiveProfilePolicy, ProcessorAllocation> processors() {
        ImmutableMap.Builder<InactiveProfilePolicy, ProcessorAllocation> known = ImmutableMap.builder();
        sources.forEach(source -> processors(source).value().ifPresent(all -> known.put(source, all)));
        return known.buildOrThrow();
    }

    /** What has the memory and processors of a source, as an operator speaks of it. */
    public String label(InactiveProfilePolicy source) {
        return switch (source) {
            case CONFIGURATION -> partition.label();
            case PROFILE -> "the profile of " + partition.label();
        };
    }

    private Fact<MemoryAllocation> memory(InactiveProfilePolicy source) {
        return switch (source) {
            case CONFIGURATION -> partition.memory();
            case PROFILE -> partition.profile().flatMap(PartitionProfile::memory);
        };
    }

    private Fact<ProcessorAllocation> processors(InactiveProfilePolicy source) {
        return switch (source) {
            case CONFIGURATION -> partition.processors();
            case PROFILE -> partition.profile().flatMap(PartitionProfile::processors);
        };
    }

    private <T> Fact<T> agreed(Function<InactiveProfilePolicy, Fact<T>> question) {
        return sources.stream()
                .map(question)
                .reduce((one, other) -> one.equalTo(other).isKnownAnd(equal -> equal) ? one : Fact.unknown())
                .orElseThrow();
    }

    private Amount amount(Function<InactiveProfilePolicy, Fact<Amount>> question) {
        return sources.stream()
                .map(source -> question.apply(source).value().orElseGet(() -> Amount.atLeast(0)))
                .reduce(Amount::or)
                .orElseThrow();
    }

    private <T> Stream<Finding> waiting(
            Judgement has, Move move, String desired, Function<InactiveProfilePolicy, Fact<T>> question) {
        if (agreed(question).isKnown()) {
            return Stream.of();
        }
        Captures captures = Captures.ofSource(move);
        Judgement asks = Judgement.of(has.rule(), Subject.of(partition), desired, captures.profiles());
        Judgement policy = Judgement.of(
                has.rule(), Subject.of(move.source().id()), "inactive_profile_policy", captures.mobility());
        return Stream.concat(
                sources.stream().flatMap(source -> switch (source) {
                    case CONFIGURATION -> has.unlessKnown(question.apply(source));
                    case PROFILE -> asks.unlessKnown(question.apply(source));
                }),
                sources.size() > 1 ? Stream.of(policy.undetermined()) : Stream.of());
    }
}
