package lpm.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.network.SharedEthernetAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A Virtual I/O Server with its disks, its virtual SCSI and Fibre Channel, and its bridges, as far as the answer was asked to hold them. */
final class VirtualIoServerReader implements PayloadReader {

    private static final Pattern LEVEL = Pattern.compile("VIOS ([0-9]+(?:\\.[0-9]+)*).*");

    @Override
    public String kind() {
        return "VirtualIOServer";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        Element element = payload.element();
        Optional<MachineTypeModelSerial> system =
                SystemIdentity.ofOwner(payload, names).or(() -> SystemIdentity.ofAdapters(element));
        ViosKey key = facts.required(element, "PartitionName", name -> new ViosKey(system, name));
        if (system.isEmpty()) {
            facts.warn(
                    element,
                    "no input tells which managed system %s is on, so nothing is read of its clients; add the answer to ManagedSystem"
                            .formatted(key));
        }
        Subject subject = Subject.of(key);
        facts.note(subject, element);
        facts.note(subject, "system", element.at("AssociatedManagedSystem").orElse(element));
        Disks disks = Disks.of(facts, key, element);
        ScsiMappings mappings = ScsiMappings.read(facts, key, element, disks);
        Bridges bridges = new Bridges(facts, key, payload.system(), names);
        Listing<SharedEthernetAdapter> adapters = bridges.list(element, "SharedEthernetAdapters");
        Slots slots = new Slots(facts, key, mappings.adapters(), adapters);
        VirtualIoServer.Builder server = VirtualIoServer.builder()
                .name(key.name())
                .system(Fact.ofOptional(system))
                .id(facts.fact(subject, "id", element, "PartitionID", Words::partition))
                .state(facts.fact(
                        subject, "state", element, "PartitionState", text -> new PartitionState(Words.state(text))))
                .moverServicePartition(
                        facts.fact(subject, "mover_service_partition", element, "MoverServicePartition", Words::flag))
                .rmcActive(facts.optional(
                        subject,
                        "rmc_active",
                        element,
                        "ResourceMonitoringControlState",
                        text -> Fact.known(text.equals("active"))))
                .timeReference(facts.fact(subject, "time_reference", element, "IsTimeReferencePartition", Words::flag))
                .ioslevel(facts.optional(
                        subject, "ioslevel", element, "OperatingSystemVersion", VirtualIoServerReader::level))
                .physicalVolumes(disks.list())
                .serverAdapters(mappings.adapters())
                .sharedEthernetAdapters(adapters)
                .fibreChannelMappings(FibreChannelMappings.list(facts, key, element, slots))
                .otherVirtualSlots(slots.others(element))
                .maximumVirtualSlots(PartitionResources.maximumVirtualSlots(facts, subject, element));
        Estate estate = Estate.empty().with(facts.value(element, server::build));
        return facts.capture(
                system.map(known -> mappings.withClients(estate, known)).orElse(estate));
    }

    private static Fact<Release> level(String version) {
        Matcher matcher = LEVEL.matcher(version);
        return matcher.matches() ? Fact.known(new Release(matcher.group(1))) : Fact.unknown();
    }
}
