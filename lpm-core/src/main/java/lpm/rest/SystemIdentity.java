package lpm.rest;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Names;
import lpm.origin.InputException;
import lpm.origin.Origin;

/** How objects tell which managed system they are, or belong to. */
final class SystemIdentity {

    private static final String NUMBER = "MachineTypeModelAndSerialNumber";

    private SystemIdentity() {}

    /** The identity that a managed system states. */
    static Optional<MachineTypeModelSerial> of(String file, Element system) {
        Optional<String> type = system.textAt(NUMBER + "/MachineType");
        Optional<String> model = system.textAt(NUMBER + "/Model");
        Optional<String> serial = system.textAt(NUMBER + "/SerialNumber");
        if (type.isEmpty() || model.isEmpty() || serial.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MachineTypeModelSerial(type.get(), model.get(), serial.get()));
        } catch (IllegalArgumentException e) {
            int line = system.at(NUMBER).map(Element::line).orElse(system.line());
            throw new InputException(Origin.of(file, line), NUMBER + ": " + e.getMessage());
        }
    }

    /** Where a virtual adapter sits; its location code has the system, the partition and the slot in it. */
    static Optional<LocationCode> location(Element adapter) {
        return Stream.of("LocationCode", "DynamicReconfigurationConnectorName")
                .flatMap(name -> adapter.textAt(name).stream())
                .filter(text -> text.startsWith("U") && CharMatcher.ascii().matchesAllOf(text))
                .filter(text ->
                        CharMatcher.javaIsoControl().matchesNoneOf(text) && text.length() <= Names.MAXIMUM_LENGTH)
                .map(LocationCode::new)
                .filter(code -> code.system().isPresent())
                .findFirst();
    }

    /** The system that a Virtual I/O Server's own adapters are in. */
    static Optional<MachineTypeModelSerial> ofAdapters(Element server) {
        return Stream.of(
                        "VirtualSCSIMappings/VirtualSCSIMapping/ServerAdapter",
                        "VirtualFibreChannelMappings/VirtualFibreChannelMapping/ServerAdapter",
                        "TrunkAdapters/TrunkAdapter",
                        "SharedEthernetAdapters/SharedEthernetAdapter/TrunkAdapters/TrunkAdapter")
                .flatMap(path -> server.all(path).stream())
                .flatMap(adapter -> location(adapter).flatMap(LocationCode::system).stream())
                .findFirst();
    }

    /** The system an object belongs to, as far as all inputs together tell. */
    static Optional<MachineTypeModelSerial> ofOwner(Payload payload, RestNames names) {
        return payload.system().flatMap(names::system);
    }
}
