package lpm.origin;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import org.jspecify.annotations.Nullable;

/** An object of an estate, named as an operator types it. */
public final class Subject implements Comparable<Subject> {

    private static final Comparator<Optional<String>> ABSENT_FIRST = Comparator.comparing(part -> part.orElse(""));
    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::kind)
            .thenComparing(Subject::system, ABSENT_FIRST)
            .thenComparing(Subject::host, ABSENT_FIRST)
            .thenComparing(Subject::device, ABSENT_FIRST);

    private final Kind kind;
    private final Optional<String> system;
    private final Optional<String> host;
    /** Null where there is none: an estate has as many of them as devices. */
    private final @Nullable String device;
    /** The hash of system and host, which devices of one host have in common. */
    private final int ofOwner;

    private Subject(Kind kind, Optional<String> system, Optional<String> host, @Nullable String device, int ofOwner) {
        this.kind = kind;
        this.system = system;
        this.host = host;
        this.device = device;
        this.ofOwner = ofOwner;
    }

    /** An object by its parts. */
    public Subject(Kind kind, Optional<String> system, Optional<String> host, Optional<String> device) {
        this(
                kind,
                system,
                host,
                device.orElse(null),
                Hashing.mixed(Hashing.mixed(0, system.hashCode()), host.hashCode()));
    }

    public Kind kind() {
        return kind;
    }

    /** The managed system, where it is known and part of the name. */
    public Optional<String> system() {
        return system;
    }

    /** The Virtual I/O Server, or the partition as {@code partition 5}. */
    public Optional<String> host() {
        return host;
    }

    /** The device on that host, or the name of an object that has no host. */
    public Optional<String> device() {
        return Optional.ofNullable(device);
    }

    /** What kind of object; prints as the report does: {@code physical-volume}. */
    public enum Kind {
        CHASSIS,
        MANAGEMENT_CONSOLE,
        MANAGED_SYSTEM,
        LOGICAL_PARTITION,
        VIRTUAL_IO_SERVER,
        PHYSICAL_VOLUME,
        VIRTUAL_SCSI_SERVER_ADAPTER,
        VIRTUAL_TARGET_DEVICE,
        VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER,
        FIBRE_CHANNEL_PORT,
        VIRTUAL_NIC_SERVER,
        SHARED_ETHERNET_ADAPTER,
        VIRTUAL_SCSI_CLIENT_ADAPTER,
        VIRTUAL_FIBRE_CHANNEL_CLIENT_ADAPTER,
        VIRTUAL_ETHERNET_ADAPTER,
        VIRTUAL_NIC_ADAPTER,
        MEDIA_DEVICE,
        PHYSICAL_IO_SLOT,
        VIRTUAL_SWITCH,
        SHARED_PROCESSOR_POOL,
        PAGING_DEVICE,
        SRIOV_ADAPTER,
        STORAGE_SYSTEM,
        LOGICAL_UNIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A chassis, console or storage system: an object that is named by itself. */
    public static Subject named(Kind kind, String name) {
        return new Subject(kind, Optional.empty(), Optional.empty(), Optional.of(name));
    }

    public static Subject of(MachineTypeModelSerial system) {
        return new Subject(Kind.MANAGED_SYSTEM, Optional.of(system.toString()), Optional.empty(), Optional.empty());
    }

    /** Something that belongs to a managed system, such as a virtual switch. */
    public static Subject on(MachineTypeModelSerial system, Kind kind, String device) {
        return new Subject(kind, Optional.of(system.toString()), Optional.empty(), Optional.of(device));
    }

    public static Subject of(PartitionKey partition) {
        return new Subject(
                Kind.LOGICAL_PARTITION,
                Optional.of(partition.system().toString()),
                Optional.of("partition " + partition.id()),
                Optional.empty());
    }

    public static Subject of(LogicalPartition partition) {
        return of(partition.key());
    }

    /** An adapter (named by its slot) or device of a partition. */
    public static Subject on(PartitionKey partition, Kind kind, String device) {
        return new Subject(
                kind,
                Optional.of(partition.system().toString()),
                Optional.of("partition " + partition.id()),
                Optional.of(device));
    }

    public static Subject of(ViosKey server) {
        return new Subject(
                Kind.VIRTUAL_IO_SERVER,
                server.system().map(MachineTypeModelSerial::toString),
                Optional.of(server.name()),
                Optional.empty());
    }

    public static Subject of(VirtualIoServer server) {
        return of(server.key());
    }

    /** A device of a Virtual I/O Server. */
    public static Subject on(ViosKey server, Kind kind, String device) {
        return new Subject(
                kind,
                server.system().map(MachineTypeModelSerial::toString),
                Optional.of(server.name()),
                Optional.of(device));
    }

    /** A device of this Virtual I/O Server, or an adapter or device of this partition. */
    public Subject part(Kind part, String name) {
        return new Subject(part, system, host, name, ofOwner);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject subject
                && kind == subject.kind
                && Objects.equals(device, subject.device)
                && host.equals(subject.host)
                && system.equals(subject.system);
    }

    /**
     * Names of an estate differ in a few digits: the sum of a record's parts would be the same for thousands of them. Where names
     * were chosen to have one hash, a map keeps its speed by the order.
     */
    @Override
    public int hashCode() {
        return Hashing.mixed(Hashing.mixed(ofOwner, kind.name().hashCode()), Objects.hashCode(device));
    }

    @Override
    public String toString() {
        return device().map(d -> host.or(() -> system).map(h -> d + " on " + h).orElse(d))
                .or(() -> host)
                .or(() -> system)
                .orElse(kind.toString());
    }
}
