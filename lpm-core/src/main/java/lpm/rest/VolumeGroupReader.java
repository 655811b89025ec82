package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A volume group of a Virtual I/O Server: which of its disks are in it. */
final class VolumeGroupReader implements PayloadReader {

    @Override
    public String kind() {
        return "VolumeGroup";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        Element element = payload.element();
        String group = facts.required(element, "GroupName", text -> text);
        Optional<ViosKey> server =
                payload.self().flatMap(self -> self.idOf("VirtualIOServer")).flatMap(names::server);
        if (server.isEmpty()) {
            facts.warn(
                    element,
                    "volume group %s is not read, since no input names its Virtual I/O Server; add the answer to VirtualIOServer"
                            .formatted(group));
            return facts.capture(Estate.empty());
        }
        ViosKey key = server.get();
        facts.note(Subject.of(key), element);
        Disks disks = new Disks(facts, key);
        ImmutableList<PhysicalVolume> members = element.all("PhysicalVolumes/PhysicalVolume").stream()
                .map(disk -> disks.read(disk, Fact.known(Optional.of(group))))
                .collect(ImmutableList.toImmutableList());
        return facts.capture(Estate.empty()
                .with(facts.value(
                        element,
                        () -> VirtualIoServer.builder()
                                .name(key.name())
                                .system(Fact.ofOptional(key.system()))
                                .physicalVolumes(Listing.of(members, Coverage.open()))
                                .build())));
    }
}
