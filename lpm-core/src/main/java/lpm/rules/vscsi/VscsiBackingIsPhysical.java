package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.change.RemoveTargetDevice;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * Behind each disk of the partition is a LUN of external storage: no logical volume, no file, no disk inside the system.
 * Captured: {@code lsmap} prints what stands behind a device, and where a disk is. A disk that nobody has said where it is, and that no other
 * server sees, is left to {@code vscsi-backing-visible}; one that is not known at all to {@code vscsi-source-mapped}; media to
 * {@code lpar-no-media}.
 *
 * <p>What the remedy applies is its last command: copying the data is the owner's work.
 */
public final class VscsiBackingIsPhysical implements Rule {

    /** A drive in a bay of the system: no path with the name of a port, but the number of a device. */
    private static final Pattern INTERNAL = Pattern.compile("U[^-]+-P[0-9]+(-[A-Z][0-9]+)*-D[0-9]+");

    private static final Pattern PATH_TO_LUN = Pattern.compile(".*-W[0-9A-Fa-f]{1,16}-L[0-9A-Fa-f]{1,16}");

    private static final RuleDescription RULE = RuleDescription.of("vscsi-backing-is-physical", "vscsi")
            .statement(
                    "Each disk of the partition is a LUN of external storage, not a logical volume, file or internal disk")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBMI")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.SCSI_ADAPTERS, ServerCapture.MAPPINGS)
            .remedy("Copy the data to a LUN that both systems see, and remove the device (rmvdev)")
            .consequence("dst_vtd: no other server has what stands behind the device")
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
        Stream<Finding> devices = move.servingServers().stream()
                .flatMap(server -> server.adaptersServing(move.partition().id()).stream()
                        .flatMap(adapter -> adapter.targetDevices().stream())
                        .filter(device -> !server.isMedia(device))
                        .flatMap(device -> judge(move, server, device).stream()));
        return Stream.concat(SourceAdapters.gaps(RULE, move), devices).collect(ImmutableList.toImmutableList());
    }

    private static Optional<Finding> judge(Move move, VirtualIoServer server, VirtualTargetDevice device) {
        return device.backingDevice().value().flatMap(backing -> switch (Kind.of(backing)) {
            case LOGICAL_VOLUME ->
                Optional.of(violated(
                        server,
                        device,
                        "the logical volume %s, which no other server can see".formatted(backing.name())));
            case FILE ->
                Optional.of(violated(
                        server, device, "the file %s, which no other server can see".formatted(backing.name())));
            case DISK -> server.physicalVolume(backing.name()).flatMap(disk -> judge(move, server, device, disk));
        });
    }

    private enum Kind {
        LOGICAL_VOLUME,
        FILE,
        DISK;

        static Kind of(BackingDevice backing) {
            if (backing instanceof BackingDevice.LogicalVolume) {
                return LOGICAL_VOLUME;
            }
            return backing instanceof BackingDevice.File ? FILE : DISK;
        }
    }

    private static Optional<Finding> judge(
            Move move, VirtualIoServer server, VirtualTargetDevice device, PhysicalVolume disk) {
        Optional<String> location = disk.location().map(LocationCode::value).value();
        if (location.filter(code -> INTERNAL.matcher(code).matches()).isPresent()) {
            return Optional.of(violated(
                    server,
                    device,
                    "%s at %s, a disk inside the system".formatted(disk.name(), location.orElseThrow())));
        }
        boolean isLun =
                location.filter(code -> PATH_TO_LUN.matcher(code).matches()).isPresent()
                        || isSeenElsewhere(move, server, disk);
        return isLun ? Optional.of(RULE.holds(subject(server, device))) : Optional.empty();
    }

    private static boolean isSeenElsewhere(Move move, VirtualIoServer server, PhysicalVolume disk) {
        return Stream.concat(move.sourceServers().stream(), move.destinationServers().stream())
                .filter(other -> !other.equals(server))
                .anyMatch(other -> other.physicalVolumes()
                        .shows(each -> each.sameVolume(disk).isKnownAnd(same -> same)));
    }

    private static Subject subject(VirtualIoServer server, VirtualTargetDevice device) {
        return Subject.on(server.key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device.name());
    }

    private static Finding violated(VirtualIoServer server, VirtualTargetDevice device, String what) {
        Subject subject = subject(server, device);
        return RULE.violated(
                        subject,
                        "%s on %s stands on %s; move its data to a LUN".formatted(device.name(), server.name(), what),
                        new FactRef(subject, "backing_device"))
                .withRemedies(Remedy.of(
                        "Copy the data of %s on %s to a LUN that both systems see, then remove %s"
                                .formatted(device.name(), server.name(), device.name()),
                        Cost.ON_LINE,
                        new RemoveTargetDevice(server.key(), device.name())));
    }
}
