package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Listing;
import lpm.model.network.VirtualSwitch;
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

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        ImmutableList.Builder<VirtualSwitch> switches = ImmutableList.builder();
        listing.records().forEach(row -> {
            String name = row.required("vswitch");
            switches.add(row.value(() -> VirtualSwitch.builder().name(name).build()));
            facts.note(Subject.on(listing.system(), Subject.Kind.VIRTUAL_SWITCH, name), "name", row.line());
        });
        facts.system(
                listing.system(),
                facts.whole(),
                "virtual_switches",
                system -> system.withVirtualSwitches(Listing.of(switches.build(), listing.coverage())));
    }
}
