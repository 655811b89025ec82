package lpm.rules.vscsi;

import static lpm.rules.vscsi.VscsiSourceMapped.RULE;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.RemoveTargetDevice;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Remedy;

/**
 * What is wrong, or unknown, of one virtual target device that serves the partition. What stands on no disk is for {@code
 * vscsi-backing-is-physical}.
 */
final class SourceDevice {

    private SourceDevice() {}

    static Stream<Finding> findings(
            VirtualIoServer server, VirtualScsiServerAdapter adapter, VirtualTargetDevice device) {
        Subject subject = Subject.on(server.key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device.name());
        FactRef backing = new FactRef(subject, "backing_device");
        return device.backingDevice()
                .map(known -> findings(server, adapter, device, known, backing))
                .value()
                .orElseGet(() -> Stream.of(RULE.undetermined(
                        subject,
                        "what stands behind %s on %s is unknown".formatted(device.name(), server.name()),
                        Captures.mappings(server),
                        backing)));
    }

    private static Stream<Finding> findings(
            VirtualIoServer server,
            VirtualScsiServerAdapter adapter,
            VirtualTargetDevice device,
            BackingDevice known,
            FactRef backing) {
        String what = "%s on %s stands on ".formatted(device.name(), server.name());
        if (!(known instanceof BackingDevice.Disk)) {
            return Stream.of();
        }
        if (server.physicalVolume(known.name()).isEmpty()) {
            return Stream.of(
                    server.physicalVolumes().isComplete()
                            ? RULE.violated(
                                    backing.subject(),
                                    what
                                            + "%s, which is no disk of the server any more; run cfgdev and look for its LUN"
                                                    .formatted(known.name()),
                                    backing)
                            : RULE.undetermined(
                                    backing.subject(),
                                    what + "%s, of which nothing else is known".formatted(known.name()),
                                    Captures.disks(server),
                                    backing));
        }
        return twice(server, adapter, device, known, backing);
    }

    /**
     * A disk behind two devices of the partition is reported at the later one; where one of them is another partition's, a
     * person must say whose the disk is.
     */
    private static Stream<Finding> twice(
            VirtualIoServer server,
            VirtualScsiServerAdapter adapter,
            VirtualTargetDevice device,
            BackingDevice known,
            FactRef backing) {
        ImmutableList<VirtualTargetDevice> others = server.targetDevices().stream()
                .filter(other -> !other.equals(device))
                .filter(other -> other.backingDevice().isKnownAnd(known::equals))
                .collect(ImmutableList.toImmutableList());
        Optional<VirtualTargetDevice> foreign = others.stream()
                .filter(other -> !isServedBy(other, server, adapter))
                .findFirst();
        Optional<VirtualTargetDevice> earlier = server.targetDevices().stream()
                .takeWhile(other -> !other.equals(device))
                .filter(others::contains)
                .findFirst();
        return foreign.map(other -> Stream.of(violated(
                        server,
                        device,
                        known,
                        backing,
                        "%s, which is not of this partition".formatted(other.name()),
                        "find out which of the two may have the disk")))
                .orElseGet(() -> earlier.stream()
                        .map(first -> violated(
                                        server,
                                        device,
                                        known,
                                        backing,
                                        "%s of the same partition".formatted(first.name()),
                                        "remove one")
                                .withRemedies(Remedy.of(
                                        "Remove %s from %s".formatted(device.name(), server.name()),
                                        Cost.PATH_BY_PATH,
                                        new RemoveTargetDevice(server.key(), device.name())))));
    }

    /** Whether a device belongs to the client of an adapter. */
    private static boolean isServedBy(
            VirtualTargetDevice device, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return server.serverAdapters().stream()
                .filter(other -> other.client().equals(adapter.client()))
                .anyMatch(other -> other.targetDevices().shows(device::equals));
    }

    private static Finding violated(
            VirtualIoServer server,
            VirtualTargetDevice device,
            BackingDevice known,
            FactRef backing,
            String other,
            String advice) {
        return RULE.violated(
                backing.subject(),
                "%s on %s is behind %s, and also behind %s; %s"
                        .formatted(known.name(), server.name(), device.name(), other, advice),
                backing);
    }
}
