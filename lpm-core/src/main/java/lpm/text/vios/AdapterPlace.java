package lpm.text.vios;

import java.util.Optional;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** What the location code of a virtual adapter says of its server. */
record AdapterPlace(MachineTypeModelSerial system, PartitionId partition, VirtualSlot slot) {

    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{8}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}");
    private static final int ANY = 65535;

    static AdapterPlace of(CommandOutput output, Line line, String location) {
        AdapterPlace place = output.value(line, () -> new LocationCode(location).virtual())
                .map(code -> new AdapterPlace(code.system(), code.partition(), code.slot()))
                .orElseThrow(() -> output.wrong(line, "a location code such as U7895.42X.1234567-V1-C7"));
        output.system().filter(named -> !named.equals(place.system())).ifPresent(named -> {
            throw output.wrong(line, "an adapter of " + named + ", which the command names");
        });
        return place;
    }

    void checkSameServer(CommandOutput output, Line line, AdapterPlace other) {
        if (!system.equals(other.system) || !partition.equals(other.partition)) {
            throw output.wrong(line, "an adapter of partition " + partition + " of " + system + ", as those before it");
        }
    }

    /** The partition that may connect, printed in hexadecimal or decimal digits; 0 and 65535 let any connect. */
    static Fact<Optional<PartitionId>> client(CommandOutput output, Line line, String printed, boolean decimal) {
        if (!(decimal ? DECIMAL : HEXADECIMAL).matcher(printed).matches()) {
            throw output.wrong(line, "a client partition id such as " + (decimal ? "5" : "0x00000005"));
        }
        long id = decimal ? Long.parseLong(printed) : Long.parseLong(printed.substring(2), 16);
        return Fact.known(
                id == 0 || id == ANY
                        ? Optional.empty()
                        : Optional.of(output.value(
                                line, () -> new PartitionId((int) Math.min(id, Integer.MAX_VALUE)))));
    }
}
