package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.RemoveTargetDevice;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.DiskUse;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * Each disk that is to serve the partition at the destination serves nothing else there: no virtual target device stands on it, and it
 * is in no volume group. Neither does another destination server map the LUN to a partition: two would write to it. Silent on
 * a disk that is not there or may not be ({@code vscsi-backing-visible}), and where the partition would go to the system that it is on
 * ({@code server-distinct}), whose disks are in use by itself.
 *
 * <p>Only a device that was left behind by a partition which is known to be gone is offered to be removed. Whatever else uses a disk would
 * lose its data, or write into those of the partition that moves: a person must see to that.
 */
public final class VscsiLunNotInUse implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-lun-not-in-use", "vscsi")
            .statement(
                    "No destination disk of the partition is behind another virtual target device or in a volume group")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source(
                    "IBM i LPM in a multi-chassis PureFlex environment, listings 3 and 4: lsmap -all is empty before the move")
            .confirmed(false)
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.SCSI_ADAPTERS,
                    ServerCapture.VOLUME_GROUPS,
                    ServerCapture.MAPPINGS)
            .remedy(
                    "Remove a device that a partition which is gone left behind (rmvdev); what else uses the disk a person must see to")
            .consequence("dst_vtd: the disk stands behind another device")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    /** A disk of a destination server. */
    private record Place(VirtualIoServer server, PhysicalVolume disk) {
        private Subject subject() {
            return Reservations.subject(server, disk);
        }
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        if (move.goesNowhere()) {
            return ImmutableList.of();
        }
        ImmutableList<Place> hosted = HostedDisk.of(move).stream()
                .flatMap(path -> path.disk().value().stream().map(disk -> new Place(path.server(), disk)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return Stream.of(
                        SourceAdapters.gaps(RULE, move),
                        hosted.stream().flatMap(place -> judge(move, place)),
                        move.volumes().stream().flatMap(volume -> elsewhere(move, hosted, volume)))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, Place place) {
        ImmutableList<Finding> problems = Stream.concat(
                        DiskUse.of(place.server(), place.disk()).map(use -> violated(move, place, use)), gaps(place))
                .collect(ImmutableList.toImmutableList());
        return problems.isEmpty() ? Stream.of(RULE.holds(place.subject())) : problems.stream();
    }

    /** Other servers that map the LUN to a partition; a device that no partition stands behind does no harm there. */
    private static Stream<Finding> elsewhere(Move move, ImmutableList<Place> hosted, ClientVolume volume) {
        return move.destinationServers().stream()
                .flatMap(server -> volume.on(server).value().stream()
                        .flatMap(Optional::stream)
                        .map(disk -> new Place(server, disk)))
                .filter(place -> !hosted.contains(place))
                .flatMap(place -> DiskUse.of(place.server(), place.disk())
                        .filter(use -> use instanceof DiskUse.Mapped mapped && !isLeftBehind(move, mapped))
                        .map(use -> violated(move, place, use)));
    }

    private static Stream<Finding> gaps(Place place) {
        VirtualIoServer server = place.server();
        Stream<Finding> mappings = DiskUse.everyDeviceIsKnown(server)
                ? Stream.of()
                : Stream.of(RULE.undetermined(
                        place.subject(),
                        "whether %s on %s is behind a virtual target device is unknown"
                                .formatted(place.disk().name(), server.name()),
                        Captures.mappings(server),
                        new FactRef(Subject.of(server), "server_adapters")));
        Judgement group = Judgement.of(RULE, place.subject(), "volume_group", Captures.volumeGroups(server));
        return Stream.concat(mappings, group.unlessKnown(place.disk().volumeGroup()));
    }

    private static Finding violated(Move move, Place place, DiskUse use) {
        String situation = "%s on %s (disk %s) is %s"
                .formatted(
                        place.disk().name(), place.server().name(), place.disk().volumeName(), use);
        return use instanceof DiskUse.Mapped mapped
                ? violated(move, place, mapped, situation)
                : RULE.violated(
                        place.subject(),
                        situation
                                + "; see whose data it holds, and take it out there, or give the partition another LUN",
                        new FactRef(place.subject(), "volume_group"));
    }

    private static Finding violated(Move move, Place place, DiskUse.Mapped use, String situation) {
        String server = place.server().name();
        String device = use.device().name();
        Subject subject = Subject.on(place.server().key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, device);
        FactRef[] facts = {new FactRef(subject, "backing_device"), FactRef.of(place.subject())};
        return isLeftBehind(move, use)
                ? RULE.violated(
                                place.subject(),
                                "%s, left behind by %s, which is gone; remove %s"
                                        .formatted(situation, client(move, use).orElseThrow(), device),
                                facts)
                        .withRemedies(Remedy.of(
                                "Remove %s from %s".formatted(device, server),
                                Cost.ON_LINE,
                                new RemoveTargetDevice(place.server().key(), device)))
                : RULE.violated(
                        place.subject(),
                        "%s%s; whoever uses it would lose it with %s: see who does, and free it there, or give the partition another LUN"
                                .formatted(
                                        situation,
                                        client(move, use)
                                                .map(partition -> ", which serves " + partition)
                                                .orElse(""),
                                        device),
                        facts);
    }

    /** Whether the partition that the adapter serves is known to exist no more. */
    private static boolean isLeftBehind(Move move, DiskUse.Mapped use) {
        Fact<ImmutableList<PartitionId>> partitions =
                move.onDestination(system -> system.partitions().whole());
        return use.adapter()
                .client()
                .with(
                        partitions,
                        (client, listed) ->
                                client.filter(id -> !listed.contains(id)).isPresent())
                .isKnownAnd(gone -> gone);
    }

    /** The partition that the adapter serves, if it is known to serve one. */
    private static Optional<String> client(Move move, DiskUse.Mapped use) {
        return use.adapter()
                .client()
                .value()
                .flatMap(client -> client)
                .map(id -> move.destination()
                        .map(ManagedSystem::id)
                        .flatMap(system -> move.estate().partitions().get(new PartitionKey(system, id)))
                        .map(LogicalPartition::label)
                        .orElse("partition " + id));
    }
}
