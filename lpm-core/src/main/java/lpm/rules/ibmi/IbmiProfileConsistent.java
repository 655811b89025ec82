package lpm.rules.ibmi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.SaveCurrentConfiguration;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.ProcessorAllocation;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The profile of an IBM i partition says what the partition runs with: memory, processing units, virtual SCSI adapters. The
 * virtual Ethernet adapters are not compared: how many there are does not matter to a move, only which VLANs they use.
 */
public final class IbmiProfileConsistent implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("ibmi-profile-consistent", "ibmi")
            .statement("The current profile of the IBM i partition matches its running configuration")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBM i LPM in a multi-chassis PureFlex environment")
            .addCaptures(
                    SystemCapture.PROFILES,
                    SystemCapture.PARTITION_MEMORY,
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.SCSI_ADAPTERS)
            .remedy("Save the current configuration to the profile (mksyscfg -r prof -o save)")
            .noConsequence("the profile counts when the partition is started anew")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Captures captures = Captures.ofSource(move);
        Subject subject = Subject.of(partition);
        ImmutableList<Comparison<?>> comparisons = comparisons(partition, captures);
        ImmutableList<Comparison<?>> different =
                comparisons.stream().filter(Comparison::differs).collect(ImmutableList.toImmutableList());
        if (!different.isEmpty()) {
            return ImmutableList.of(violated(partition, different));
        }
        ImmutableList<Finding> waiting = comparisons.stream()
                .flatMap(comparison -> Stream.concat(
                        Judgement.of(RULE, subject, "profile", captures.profiles())
                                .unlessKnown(comparison.planned()),
                        Judgement.of(RULE, subject, comparison.attribute(), comparison.capture())
                                .unlessKnown(comparison.running())))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return waiting.isEmpty() ? ImmutableList.of(RULE.holds(subject)) : waiting;
    }

    private static ImmutableList<Comparison<?>> comparisons(LogicalPartition partition, Captures captures) {
        Fact<PartitionProfile> profile = partition.profile();
        return ImmutableList.of(
                new Comparison<>(
                        "memory in MB",
                        profile.flatMap(PartitionProfile::desiredMemoryMegabytes),
                        partition.memory().map(MemoryAllocation::currentMegabytes),
                        "memory",
                        captures.partitionMemory()),
                new Comparison<>(
                        "processing units",
                        profile.flatMap(PartitionProfile::desiredProcessingUnits),
                        partition.processors().map(ProcessorAllocation::units),
                        "processors",
                        captures.partitionProcessors()),
                new Comparison<>(
                        "virtual SCSI slots",
                        profile.flatMap(known -> slots(known.scsiSlots(), slot -> slot)),
                        slots(partition.scsiAdapters(), VirtualScsiClientAdapter::slot),
                        "scsi_adapters",
                        captures.scsiAdapters()));
    }

    private static <T> Fact<ImmutableSortedSet<VirtualSlot>> slots(Listing<T> adapters, Function<T, VirtualSlot> slot) {
        return adapters.whole()
                .map(all -> all.stream()
                        .map(slot)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(VirtualSlot::compareTo)));
    }

    private static Finding violated(LogicalPartition partition, ImmutableList<Comparison<?>> different) {
        String profile = partition.profile().map(PartitionProfile::name).value().orElseThrow();
        Subject subject = Subject.of(partition);
        return RULE.violated(
                        subject,
                        "%s differs from its profile %s: %s; save the current configuration"
                                .formatted(
                                        partition.label(),
                                        profile,
                                        different.stream()
                                                .map(Comparison::inWords)
                                                .collect(Collectors.joining("; "))),
                        Stream.concat(Stream.of("profile"), different.stream().map(Comparison::attribute))
                                .map(attribute -> new FactRef(subject, attribute))
                                .toArray(FactRef[]::new))
                .withRemedies(Remedy.of(
                        "Save the current configuration of %s to %s".formatted(partition.label(), profile),
                        Cost.ON_LINE,
                        new SaveCurrentConfiguration(partition.key(), profile)));
    }

    /** One thing that the profile plans and the partition runs with, and what captures the latter. */
    private record Comparison<T>(String what, Fact<T> planned, Fact<T> running, String attribute, Missing capture) {

        boolean differs() {
            return planned.equalTo(running).isKnownAnd(equal -> !equal);
        }

        String inWords() {
            return "%s: %s running, %s in the profile".formatted(what, running, planned);
        }
    }
}
