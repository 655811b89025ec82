package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Subject;

/** The disks of one server. The identifier that AIX writes on a disk is nowhere in the REST interface. */
final class Disks {

    private final Facts facts;
    private final ViosKey server;
    private final Map<String, PhysicalVolume> disks = new LinkedHashMap<>();
    private Coverage coverage = Coverage.open();

    Disks(Facts facts, ViosKey server) {
        this.facts = facts;
        this.server = server;
    }

    /** The disks that a server lists. */
    static Disks of(Facts facts, ViosKey server, Element owner) {
        Disks disks = new Disks(facts, server);
        owner.at("PhysicalVolumes").ifPresent(disks::addAll);
        return disks;
    }

    private void addAll(Element list) {
        facts.note(Subject.of(server), "physical_volumes", list);
        list.all("PhysicalVolume").forEach(this::add);
        coverage = Coverage.complete();
    }

    private void add(Element element) {
        PhysicalVolume disk = read(element, Fact.unknown());
        Optional.ofNullable(disks.putIfAbsent(disk.name(), disk))
                .filter(earlier -> isAnother(earlier, disk))
                .ifPresent(earlier -> {
                    throw facts.wrong(
                            element,
                            "%s of %s is shown twice, as %s and as %s"
                                    .formatted(disk.name(), server, earlier.volumeName(), disk.volumeName()));
                });
    }

    /**
     * Whether a disk behind a target device is one of the server's by its name and identity. A list that lacks it has proved not
     * to be complete; where the list has another disk of that name, this one is not known.
     */
    boolean knows(Element mapped) {
        PhysicalVolume disk = read(mapped, Fact.unknown());
        PhysicalVolume listed = disks.getOrDefault(disk.name(), disk);
        if (isAnother(listed, disk)) {
            facts.warn(
                    mapped,
                    "%s of %s is %s here, but %s before, so that the backing device is unknown"
                            .formatted(disk.name(), server, disk.volumeName(), listed.volumeName()));
            return false;
        }
        if (disks.putIfAbsent(disk.name(), disk) == null) {
            coverage = Coverage.open();
        }
        return true;
    }

    private static boolean isAnother(PhysicalVolume one, PhysicalVolume other) {
        return one.identity().sameAs(other.identity()).isKnownAnd(same -> !same);
    }

    Listing<PhysicalVolume> list() {
        return Listing.of(ImmutableList.copyOf(disks.values()), coverage);
    }

    /** One disk, in a volume group where that is known. */
    PhysicalVolume read(Element element, Fact<Optional<String>> volumeGroup) {
        String name = facts.required(element, "VolumeName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.PHYSICAL_VOLUME, name);
        facts.note(subject, element);
        return facts.value(
                element,
                () -> PhysicalVolume.builder()
                        .name(name)
                        .uniqueId(facts.fact(subject, "unique_id", element, "VolumeUniqueID", UniqueDeviceId::new))
                        .naa(NaaNames.of(facts, subject, element))
                        .sizeMegabytes(facts.optional(
                                subject, "size_megabytes", element, "VolumeCapacity", Words::positiveMegabytes))
                        .reservePolicy(
                                facts.optional(subject, "reserve_policy", element, "ReservePolicy", Disks::policy))
                        .volumeGroup(volumeGroup)
                        .location(facts.fact(subject, "location", element, "LocationCode", LocationCode::new))
                        .build());
    }

    private static Fact<ReservePolicy> policy(String text) {
        return switch (text) {
            case "NoReserve" -> Fact.known(ReservePolicy.NO_RESERVE);
            case "SinglePath" -> Fact.known(ReservePolicy.SINGLE_PATH);
            case "PersistentReserveExclusive", "PRExclusive" -> Fact.known(ReservePolicy.PR_EXCLUSIVE);
            case "PersistentReserveShared", "PRShared" -> Fact.known(ReservePolicy.PR_SHARED);
            default -> Fact.unknown();
        };
    }
}
