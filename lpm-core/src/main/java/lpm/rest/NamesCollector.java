package lpm.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Origin;

/** Collects what the identifiers of one answer stand for. */
final class NamesCollector {

    private final String file;
    private final Map<String, Named<MachineTypeModelSerial>> systems = new LinkedHashMap<>();
    private final Map<String, Named<RestNames.Server>> servers = new LinkedHashMap<>();
    private final Map<String, Named<RestNames.Switch>> switches = new LinkedHashMap<>();

    NamesCollector(String file) {
        this.file = file;
    }

    void add(Payload payload) {
        switch (payload.kind()) {
            case "ManagedSystem" -> payload.identifier().ifPresent(id -> addSystem(id, payload.element()));
            case "VirtualIOServer" -> addServer(payload);
            case "VirtualSwitch" -> addSwitch(payload);
            default -> {
                // other objects are not linked to where a name is needed
            }
        }
    }

    private void addSystem(String identifier, Element element) {
        SystemIdentity.of(file, element)
                .ifPresent(system -> put("managed system", systems, identifier, system, element));
    }

    private void addServer(Payload payload) {
        Element element = payload.element();
        element.textAt("PartitionName")
                .ifPresent(name -> payload.identifier()
                        .ifPresent(id -> put(
                                "Virtual I/O Server",
                                servers,
                                id,
                                new RestNames.Server(payload.system(), name),
                                element)));
        payload.system()
                .ifPresent(system -> SystemIdentity.ofAdapters(element)
                        .ifPresent(id -> put("managed system", systems, system, id, element)));
    }

    private void addSwitch(Payload payload) {
        Element element = payload.element();
        element.textAt("SwitchName")
                .ifPresent(name -> payload.identifier()
                        .ifPresent(id -> put(
                                "virtual switch",
                                switches,
                                id,
                                new RestNames.Switch(
                                        payload.system(),
                                        element.textAt("SwitchID"),
                                        VirtualSwitchReader.commandName(name)),
                                element)));
    }

    private <T> void put(String what, Map<String, Named<T>> all, String identifier, T value, Element element) {
        RestNames.put(what, all, identifier, new Named<>(value, Origin.of(file, element.line())));
    }

    RestNames names() {
        return new RestNames(systems, servers, switches);
    }
}
