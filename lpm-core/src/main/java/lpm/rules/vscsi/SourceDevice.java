package lpm.rules.vscsi;

import static lpm.rules.vscsi.VscsiSourceMapped.RULE;

import com.google.common.collect.ImmutableList;
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

/** What is wrong, or unknown, of one virtual target device that serves the partition. */
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
        if (known instanceof BackingDevice.LogicalVolume) {
            return Stream.of(RULE.violated(
                    backing.subject(),
                    what
                            + "the logical volume %s, which no other server can see; move its data to a LUN"
                                    .formatted(known.name()),
                    backing));
        }
        if (known instanceof BackingDevice.File) {
            return Stream.of(RULE.violated(
                    backing.subject(),
                    what + "the file %s, which no other server can see; move its data to a LUN".formatted(known.name()),
                    backing));
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

    /** A disk behind two devices is reported at the later one. */
    private static Stream<Finding> twice(
            VirtualIoServer server,
            VirtualScsiServerAdapter adapter,
            VirtualTargetDevice device,
            BackingDevice known,
            FactRef backing) {
        ImmutableList<VirtualTargetDevice> sharing = server.targetDevices().stream()
                .filter(other -> other.backingDevice().isKnownAnd(known::equals))
                .collect(ImmutableList.toImmutableList());
        return sharing.get(0).equals(device)
                ? Stream.of()
                : Stream.of(RULE.violated(
                                backing.subject(),
                                "%s on %s is behind both %s and %s (%s); one disk has one virtual target device"
                                        .formatted(
                                                known.name(),
                                                server.name(),
                                                sharing.get(0).name(),
                                                device.name(),
                                                adapter.name()),
                                backing)
                        .withRemedies(Remedy.of(
                                "Remove %s from %s".formatted(device.name(), server.name()),
                                Cost.PATH_BY_PATH,
                                new RemoveTargetDevice(server.key(), device.name()))));
    }
}
