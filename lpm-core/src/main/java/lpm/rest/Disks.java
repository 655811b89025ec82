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

    Disks(Facts facts, ViosKey server) {
        this.facts = facts;
        this.server = server;
    }

    /**
     * The disks that the object lists, and those behind its target devices; a list that lacks one of those has proved not to be
     * complete.
     */
    Listing<PhysicalVolume> list(Element owner, ImmutableList<Element> mapped) {
        Optional<Element> list = owner.at("PhysicalVolumes");
        list.ifPresent(element -> facts.note(Subject.of(server), "physical_volumes", element));
        Map<String, PhysicalVolume> disks = new LinkedHashMap<>();
        list.ifPresent(element -> element.all("PhysicalVolume").forEach(disk -> add(disks, disk)));
        int listed = disks.size();
        mapped.forEach(disk -> add(disks, disk));
        boolean complete = list.isPresent() && disks.size() == listed;
        return Listing.of(ImmutableList.copyOf(disks.values()), complete ? Coverage.complete() : Coverage.open());
    }

    private void add(Map<String, PhysicalVolume> disks, Element element) {
        PhysicalVolume disk = read(element, Fact.unknown());
        Optional.ofNullable(disks.putIfAbsent(disk.name(), disk))
                .filter(earlier -> earlier.identity().sameAs(disk.identity()).isKnownAnd(same -> !same))
                .ifPresent(earlier -> {
                    throw facts.wrong(
                            element,
                            "%s of %s is shown twice, as %s and as %s"
                                    .formatted(disk.name(), server, earlier.volumeName(), disk.volumeName()));
                });
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
