package lpm.text.vios;

import java.util.Optional;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.text.command.CommandOutput;

/** What the location code of an adapter says of its server. */
record LsmapIdentity(MachineTypeModelSerial system, PartitionId partition, VirtualSlot slot) {

    private static final Pattern CLIENT = Pattern.compile("0x[0-9a-fA-F]{8}");
    private static final int ANY = 65535;

    static LsmapIdentity of(CommandOutput output, LsmapRow row) {
        LsmapIdentity place = output.value(row.line(), () -> {
            LocationCode code = new LocationCode(row.location());
            return new LsmapIdentity(
                    code.system().orElseThrow(() -> noLocation(output, row)),
                    code.partition().orElseThrow(() -> noLocation(output, row)),
                    code.slot().orElseThrow(() -> noLocation(output, row)));
        });
        output.system().filter(named -> !named.equals(place.system())).ifPresent(named -> {
            throw output.wrong(row.line(), "an adapter of " + named + ", which the command names");
        });
        return place;
    }

    private static RuntimeException noLocation(CommandOutput output, LsmapRow row) {
        return output.wrong(row.line(), "a location code such as U7895.42X.1234567-V1-C7");
    }

    void checkSameServer(CommandOutput output, LsmapRow row, LsmapIdentity other) {
        if (!system.equals(other.system) || !partition.equals(other.partition)) {
            throw output.wrong(
                    row.line(), "an adapter of partition " + partition + " of " + system + ", as those before it");
        }
    }

    /** The partition that may connect, printed in hexadecimal; 0 and 65535 let any connect. */
    static Fact<Optional<PartitionId>> client(CommandOutput output, LsmapRow row) {
        if (!CLIENT.matcher(row.client()).matches()) {
            throw output.wrong(row.line(), "a client partition id such as 0x00000005");
        }
        long id = Long.parseLong(row.client().substring(2), 16);
        return Fact.known(
                id == 0 || id == ANY
                        ? Optional.empty()
                        : Optional.of(output.value(
                                row.line(), () -> new PartitionId((int) Math.min(id, Integer.MAX_VALUE)))));
    }
}
