package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.RemoveMediaDevice;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
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
import lpm.rules.RuleId;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * The partition has no optical or tape device, neither in its own list nor as a virtual target device of a source Virtual I/O
 * Server. A physical device sits in a physical slot, and those are for {@code lpar-no-physical-io} to report.
 */
public final class LparNoMedia implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-media", "partition")
            .statement("The partition has no virtual or physical media device")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment; NOVAPV")
            .addAliases(new RuleId("lpar-no-virtual-optical"), new RuleId("ibmi-no-media"))
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.PHYSICAL_SLOTS,
                    SystemCapture.SCSI_ADAPTERS,
                    ServerCapture.MAPPINGS)
            .remedy("Remove the media device from the partition and its profile (rmvdev on the Virtual I/O Server)")
            .consequence("dst_vtd: no other server can serve the device")
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
                                .filter(server::isMedia)
                                .map(device -> new Served(server, adapter, device))))
                .collect(ImmutableList.toImmutableList());
    }

    /** What must still be captured; nothing once the partition's own list is complete, for it covers everything. */
    private static Stream<Finding> gaps(Move move) {
        LogicalPartition partition = move.partition();
        if (partition.mediaDevices().isComplete()) {
            return Stream.of();
        }
        Stream<Finding> slots = everyDriveIsReported(move)
                ? Stream.of()
                : Stream.of(gap(
                        Subject.of(partition),
                        "physical_io_slots",
                        Captures.ofSource(move).physicalSlots()));
        return Stream.of(
                        slots,
                        unknownServers(move),
                        move.sourceServers().stream().flatMap(s -> gaps(s, partition)))
                .flatMap(findings -> findings);
    }

    /** A slot that {@code lpar-no-physical-io} lets pass may hold a drive. */
    private static boolean everyDriveIsReported(Move move) {
        Listing<PhysicalIoSlot> slots = move.partition().physicalIoSlots();
        return slots.isComplete()
                && (move.request().mode() != MigrationMode.INACTIVE
                        || slots.stream().allMatch(PhysicalIoSlot::required));
    }

    /** Servers that nobody captured may serve a device too: only the client adapters tell which servers there are. */
    private static Stream<Finding> unknownServers(Move move) {
        LogicalPartition partition = move.partition();
        Listing<VirtualScsiClientAdapter> adapters = partition.scsiAdapters();
        if (!adapters.isComplete()
                || !adapters.stream().allMatch(adapter -> adapter.server().isKnown())) {
            return Stream.of(gap(
                    Subject.of(partition),
                    "scsi_adapters",
                    Captures.ofSource(move).scsiAdapters()));
        }
        return adapters.stream()
                .filter(adapter -> move.sourceServers().stream()
                        .noneMatch(
                                server -> server.id().equalTo(adapter.server()).isKnownAnd(same -> same)))
                .map(adapter -> gap(
                        Subject.on(
                                partition.key(),
                                Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER,
                                adapter.slot().toString()),
                        "server",
                        Captures.ofSource(move).partitions()));
    }

    private static Stream<Finding> gaps(VirtualIoServer server, LogicalPartition partition) {
        Listing<VirtualScsiServerAdapter> adapters = server.adaptersServing(partition.id());
        if (!adapters.isComplete()
                || !adapters.stream()
                        .allMatch(adapter -> adapter.targetDevices().isComplete())) {
            return Stream.of(gap(Subject.of(server), "server_adapters", Captures.mappings(server)));
        }
        if (server.mediaDevices().isComplete()) {
            return Stream.of();
        }
        return adapters.stream()
                .flatMap(adapter -> adapter.targetDevices().stream())
                .filter(device ->
                        !server.isMedia(device) && !device.backingDevice().isKnown())
                .map(device -> gap(
                        Subject.on(server.key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device.name()),
                        "backing_device",
                        Captures.mappings(server)));
    }

    private static Finding gap(Subject subject, String attribute, Missing missing) {
        return Judgement.of(RULE, subject, attribute, missing).undetermined();
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
