package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;

/** A LUN of the partition, through every source Virtual I/O Server that serves it. */
public record ClientVolume(ImmutableList<ServedDisk> paths) {

    /** The disk on the first server that serves it. */
    public PhysicalVolume disk() {
        return paths.get(0).disk();
    }

    /** The best name of the LUN itself. */
    public String name() {
        return disk().volumeName();
    }

    /** The LUN with the names it has on the source: {@code 00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a)}. */
    public String label() {
        return paths.stream()
                .map(path -> path.disk().name() + " on " + path.server().name())
                .distinct()
                .collect(Collectors.joining(", ", name() + " (", ")"));
    }

    /** Whether the partition has the LUN through more than one server. */
    public boolean isServedTwice() {
        return paths.stream().map(path -> path.server().key()).distinct().count() > 1;
    }

    public boolean isServedBy(ViosKey server) {
        return paths.stream().anyMatch(path -> path.server().key().equals(server));
    }

    /**
     * The disk of this LUN on a server: known and empty if the server does not see the LUN, unknown if a disk of the server has
     * no identifier to compare, or its list of disks was captured in part.
     */
    public Fact<Optional<PhysicalVolume>> on(VirtualIoServer server) {
        boolean anyMayBe = false;
        for (PhysicalVolume candidate : server.physicalVolumes().items()) {
            Fact<Boolean> same = isBehind(candidate);
            if (same.isKnownAnd(yes -> yes)) {
                return Fact.known(Optional.of(candidate));
            }
            anyMayBe |= !same.isKnown();
        }
        boolean wouldShow = server.physicalVolumes().coverage().wouldShow(cells());
        return wouldShow && !anyMayBe ? Fact.known(Optional.empty()) : Fact.unknown();
    }

    private Fact<Boolean> isBehind(PhysicalVolume candidate) {
        Fact<Boolean> answer = Fact.unknown();
        for (ServedDisk path : paths) {
            answer = answer.or(path.disk().sameVolume(candidate));
        }
        return answer;
    }

    /**
     * What {@code lspv -size} is sure to print of it on any server: its size. The identifier is not: a server that has not read it
     * yet prints {@code none}.
     */
    private ImmutableList<String> cells() {
        return paths.stream()
                .flatMap(path -> path.disk().sizeMegabytes().value().stream())
                .map(size -> Long.toString(size))
                .collect(ImmutableList.toImmutableList());
    }
}
