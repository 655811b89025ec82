package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Subject;

/** The virtual SCSI adapters of one server with their target devices; an element stands for each device of an adapter. */
final class ScsiMappings {

    private final Facts facts;
    private final ViosKey server;
    private final TargetDevices devices;
    private final Map<String, VirtualScsiServerAdapter> adapters = new LinkedHashMap<>();
    private final ImmutableListMultimap.Builder<PartitionId, Element> clients = ImmutableListMultimap.builder();
    private Coverage coverage = Coverage.open();

    private ScsiMappings(Facts facts, ViosKey server, Disks disks) {
        this.facts = facts;
        this.server = server;
        this.devices = new TargetDevices(facts, server, disks);
    }

    /** Reads the mappings of a server, and adds disks that only they show. */
    static ScsiMappings read(Facts facts, ViosKey server, Element element, Disks disks) {
        ScsiMappings mappings = new ScsiMappings(facts, server, disks);
        element.at("VirtualSCSIMappings").ifPresent(mappings::addAll);
        return mappings;
    }

    private void addAll(Element list) {
        facts.note(Subject.of(server), "server_adapters", list);
        coverage = Coverage.complete();
        list.all("VirtualSCSIMapping").forEach(this::add);
    }

    private void add(Element mapping) {
        Optional<Element> found = mapping.at("ServerAdapter");
        if (found.filter(this::isElsewhere).isPresent()) {
            coverage = Coverage.open();
            return;
        }
        mapping.at("ClientAdapter")
                .ifPresent(client -> client.filled("LocalPartitionID")
                        .flatMap(id -> facts.value(id, () -> Words.partitionOrAny(id.text())))
                        .ifPresent(partition -> clients.put(partition, client)));
        if (found.flatMap(adapter -> adapter.filled("AdapterName")).isEmpty()) {
            facts.warn(mapping, "a virtual SCSI adapter of %s is not read, since it has no device".formatted(server));
            coverage = Coverage.open();
            return;
        }
        VirtualScsiServerAdapter adapter = adapter(found.get());
        VirtualScsiServerAdapter known = adapters.getOrDefault(adapter.name(), adapter);
        if (!known.withTargetDevices(adapter.targetDevices()).equals(adapter)) {
            throw facts.wrong(
                    found.get(),
                    "%s of %s is shown twice, in slot %s for %s here and in slot %s for %s before; leave out what is out of date"
                            .formatted(
                                    adapter.name(),
                                    server,
                                    adapter.slot(),
                                    client(adapter),
                                    known.slot(),
                                    client(known)));
        }
        Listing<VirtualTargetDevice> all = devices.read(mapping, known.targetDevices());
        adapters.put(adapter.name(), facts.value(mapping, () -> known.withTargetDevices(all)));
    }

    /** A server stays where it is, so that an adapter on another system is none of its. */
    private boolean isElsewhere(Element adapter) {
        Optional<LocationCode> elsewhere = SystemIdentity.location(adapter)
                .filter(location -> server.system().isPresent())
                .filter(location -> !location.system().equals(server.system()));
        elsewhere.ifPresent(location -> facts.warn(
                adapter,
                "%s at %s is not read: it is on another system than %s"
                        .formatted(adapter.textAt("AdapterName").orElse("a virtual SCSI adapter"), location, server)));
        return elsewhere.isPresent();
    }

    private static String client(VirtualScsiServerAdapter adapter) {
        return adapter.client()
                .map(client -> client.map(id -> "partition " + id).orElse("any partition"))
                .value()
                .orElse("a partition that is not told");
    }

    private VirtualScsiServerAdapter adapter(Element element) {
        String name = facts.required(element, "AdapterName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, name);
        facts.note(subject, element);
        facts.note(subject, "target_devices", element);
        return facts.value(
                element,
                () -> VirtualScsiServerAdapter.builder()
                        .name(name)
                        .slot(facts.required(element, "VirtualSlotNumber", Words::slot))
                        .client(facts.fact(
                                subject, "client", element, "RemoteLogicalPartitionID", Words::partitionOrAny))
                        .clientSlot(facts.fact(subject, "client_slot", element, "RemoteSlotNumber", Words::slotOrAny))
                        .targetDevices(Listing.complete(ImmutableList.of()))
                        .build());
    }

    Listing<VirtualScsiServerAdapter> adapters() {
        return Listing.of(ImmutableList.copyOf(adapters.values()), coverage);
    }

    /** The estate with the partitions that the server knows as clients, and their side of the adapters. */
    Estate withClients(Estate estate, MachineTypeModelSerial system) {
        Estate result = estate;
        for (Map.Entry<PartitionId, Collection<Element>> client :
                clients.build().asMap().entrySet()) {
            PartitionKey key = new PartitionKey(system, client.getKey());
            Map<VirtualSlot, VirtualScsiClientAdapter> bySlot = new LinkedHashMap<>();
            for (Element element : client.getValue()) {
                facts.note(Subject.of(key), element);
                VirtualScsiClientAdapter adapter = clientAdapter(key, element);
                bySlot.putIfAbsent(adapter.slot(), adapter);
            }
            result = result.with(LogicalPartition.builder()
                    .system(system)
                    .id(client.getKey())
                    .scsiAdapters(Listing.of(ImmutableList.copyOf(bySlot.values()), Coverage.open()))
                    .build());
        }
        return result;
    }

    private VirtualScsiClientAdapter clientAdapter(PartitionKey key, Element element) {
        VirtualSlot slot = facts.required(element, "VirtualSlotNumber", Words::slot);
        Subject subject = Subject.on(key, Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, slot.toString());
        facts.note(subject, element);
        return VirtualScsiClientAdapter.builder()
                .slot(slot)
                .server(facts.optional(
                        subject,
                        "server",
                        element,
                        "RemoteLogicalPartitionID",
                        text -> Fact.ofOptional(Words.partitionOrAny(text))))
                .serverSlot(facts.optional(
                        subject,
                        "server_slot",
                        element,
                        "RemoteSlotNumber",
                        text -> Fact.ofOptional(Words.slotOrAny(text))))
                .build();
    }
}
