package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.RemoveMediaDevice;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;

/**
 * The partition has no optical or tape device, neither in its own list nor as a virtual target device of a source Virtual I/O
 * Server. A physical device sits in a physical slot, and those are for {@code lpar-no-physical-io} to report.
 */
public final class LparNoMedia implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-media", "partition")
            .statement("The partition has no virtual or physical media device")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("IBM i LPM in a multi-chassis PureFlex environment; NOVAPV")
            .addAliases(new RuleId("lpar-no-virtual-optical"), new RuleId("ibmi-no-media"))
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
        ImmutableList<Served> served = served(move);
        Stream<Finding> onServers = served.stream().map(device -> violated(move.partition(), device));
        Stream<Finding> inPartition = move.partition().mediaDevices().stream()
                .filter(media -> served.stream()
                        .noneMatch(device -> device.device().name().equals(media.name())))
                .map(media -> violated(move.partition(), media));
        ImmutableList<Finding> violationsAndGaps = Stream.of(onServers, inPartition, gaps(move))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
        return violationsAndGaps.isEmpty()
                ? ImmutableList.of(RULE.holds(Subject.of(move.partition())))
                : violationsAndGaps;
    }

    private static ImmutableList<Served> served(Move move) {
        return move.sourceServers().stream()
                .flatMap(server -> server.adaptersServing(move.partition().id()).stream()
                        .flatMap(adapter -> adapter.targetDevices().stream()
                                .filter(VirtualTargetDevice::isMedia)
                                .map(device -> new Served(server, adapter, device))))
                .collect(ImmutableList.toImmutableList());
    }

    /** What must still be captured; nothing once the partition's own list is complete, for it covers everything. */
    private static Stream<Finding> gaps(Move move) {
        LogicalPartition partition = move.partition();
        if (partition.mediaDevices().isComplete()) {
            return Stream.of();
        }
        Judgement slots = Judgement.of(
                RULE,
                Subject.of(partition),
                "media_devices",
                Captures.ofSource(move).physicalSlots());
        Judgement servers = Judgement.of(
                RULE,
                Subject.of(partition),
                "media_devices",
                Captures.ofSource(move).partitions());
        return Stream.of(
                        slots.unlessKnown(partition.physicalIoSlots().whole()),
                        move.sourceServers().isEmpty() ? Stream.of(servers.undetermined()) : Stream.<Finding>of(),
                        move.sourceServers().stream()
                                .filter(server -> !isCaptured(server, partition))
                                .map(server -> Judgement.of(
                                                RULE, Subject.of(server), "server_adapters", Captures.mappings(server))
                                        .undetermined()))
                .flatMap(findings -> findings);
    }

    private static boolean isCaptured(VirtualIoServer server, LogicalPartition partition) {
        Listing<VirtualScsiServerAdapter> adapters = server.adaptersServing(partition.id());
        return adapters.isComplete()
                && adapters.stream().allMatch(adapter -> adapter.targetDevices().isComplete());
    }

    private static Finding violated(LogicalPartition partition, Served served) {
        String device = served.device().name();
        String server = served.server().name();
        String backing = served.device()
                .backingDevice()
                .map(file -> " (" + file.name() + ")")
                .value()
                .orElse("");
        return RULE.violated(
                        Subject.on(served.server().key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device),
                        "%s%s on %s gives %s a media device through %s; remove it"
                                .formatted(
                                        device,
                                        backing,
                                        server,
                                        partition.label(),
                                        served.adapter().name()),
                        new FactRef(
                                Subject.on(served.server().key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device),
                                "backing_device"))
                .withRemedies(Remedy.of(
                        "Remove %s from %s".formatted(device, server),
                        Cost.ON_LINE,
                        new RemoveMediaDevice(
                                partition.key(),
                                device,
                                Optional.of(served.server().key()))));
    }

    private static Finding violated(LogicalPartition partition, MediaDevice media) {
        Subject subject = Subject.on(partition.key(), Subject.Kind.MEDIA_DEVICE, media.name());
        return RULE.violated(
                        subject,
                        "%s has the %s device %s; remove it from the partition and its profile"
                                .formatted(partition.label(), media.kind().inWords(), media.name()),
                        FactRef.of(subject))
                .withRemedies(Remedy.of(
                        "Remove %s from %s and its profile".formatted(media.name(), partition.label()),
                        Cost.ON_LINE,
                        new RemoveMediaDevice(partition.key(), media.name(), Optional.empty())));
    }

    private record Served(VirtualIoServer server, VirtualScsiServerAdapter adapter, VirtualTargetDevice device) {}
}
