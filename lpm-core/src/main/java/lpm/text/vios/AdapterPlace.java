package lpm.text.vios;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** What the location code of a virtual adapter says of its server. */
record AdapterPlace(MachineTypeModelSerial system, PartitionId partition, VirtualSlot slot) {

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final CharMatcher NO_DIGIT = DIGITS.negate();
    private static final CharMatcher NO_HEXADECIMAL = DIGITS.or(CharMatcher.inRange('A', 'F'))
            .or(CharMatcher.inRange('a', 'f'))
            .negate()
            .precomputed();
    /** Fewer digits than this are a slot that there may be. */
    private static final int MOST_DIGITS = 5;

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

    /** What the locations of all adapters of the server begin with. */
    String beginning() {
        return system.locationPrefix() + "-V" + partition + "-C";
    }

    /**
     * The place of another adapter, if its location differs in the slot alone; most do.
     *
     * @param beginning that of the locations of this server
     */
    Optional<AdapterPlace> onSameServer(String beginning, String location) {
        int from = beginning.length();
        int end = location.length();
        boolean same = from < end
                && end - from < MOST_DIGITS
                && location.startsWith(beginning)
                && NO_DIGIT.indexIn(location, from) < 0;
        return same
                ? Optional.of(
                        new AdapterPlace(system, partition, new VirtualSlot(Integer.parseInt(location, from, end, 10))))
                : Optional.empty();
    }

    void checkSameServer(CommandOutput output, Line line, AdapterPlace other) {
        if (!system.equals(other.system) || !partition.equals(other.partition)) {
            throw output.wrong(line, "an adapter of partition " + partition + " of " + system + ", as those before it");
        }
    }

    private static boolean isDecimal(String printed) {
        return !printed.isEmpty() && printed.length() <= 9 && DIGITS.matchesAllOf(printed);
    }

    private static boolean isHexadecimal(String printed) {
        return printed.startsWith("0x") && printed.length() == 10 && NO_HEXADECIMAL.indexIn(printed, 2) < 0;
    }

    /** The partition that may connect, printed in hexadecimal or decimal digits; 0 and 65535 let any connect. */
    static Fact<Optional<PartitionId>> client(CommandOutput output, Line line, String printed, boolean decimal) {
        if (!(decimal ? isDecimal(printed) : isHexadecimal(printed))) {
            throw output.wrong(line, "a client partition id such as " + (decimal ? "5" : "0x00000005"));
        }
        long id = decimal ? Long.parseLong(printed) : Long.parseLong(printed, 2, printed.length(), 16);
        return Fact.known(
                id == 0 || id == ANY
                        ? Optional.empty()
                        : Optional.of(output.value(
                                line, () -> new PartitionId((int) Math.min(id, Integer.MAX_VALUE)))));
    }
}
