package lpm.text.hmc;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.origin.Subject;

/** {@code lshwres -r virtualio --rsubtype vswitch}: virtual switches of the system. */
public final class SwitchReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "vswitch");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of("vswitch");
    }

    /** Nothing for a mode that is not one of the two. */
    private static Optional<VirtualSwitchMode> mode(String printed) {
        return Arrays.stream(VirtualSwitchMode.values())
                .filter(mode -> Ascii.equalsIgnoreCase(mode.name(), printed))
                .findFirst();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        ImmutableList.Builder<VirtualSwitch> switches = ImmutableList.builder();
        listing.records().forEach(row -> {
            String name = row.required("vswitch");
            Fact<VirtualSwitchMode> mode =
                    Fact.ofOptional(row.text("switch_mode").flatMap(SwitchReader::mode));
            switches.add(row.value(
                    () -> VirtualSwitch.builder().name(name).mode(mode).build()));
            facts.note(Subject.on(listing.system(), Subject.Kind.VIRTUAL_SWITCH, name), "name", row.line());
        });
        facts.system(
                listing.system(),
                facts.whole(),
                "virtual_switches",
                system -> system.withVirtualSwitches(Listing.of(switches.build(), listing.coverage())));
    }
}
