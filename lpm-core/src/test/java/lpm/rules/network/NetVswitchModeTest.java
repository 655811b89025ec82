package lpm.rules.network;

import static lpm.rules.Scenario.B;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetVswitchModeTest {

    private final RuleCheck check = RuleCheck.of(new NetVswitchMode());

    @Test
    void allowsOneModeOnBothSystems() {
        check.says("holds: ETHERNET0 on 9117-MMB*10ABCDE");
    }

    @Test
    void warnsOfAnother() {
        mode(Fact.known(VirtualSwitchMode.VEPA))
                .refuses("the virtual switch ETHERNET0 is in mode VEB on alpha (9117-MMB*10ABCDE),"
                        + " but in mode VEPA on beta (9117-MMC*10FEDCB); set one mode on both")
                .offers(
                        "Set the mode of ETHERNET0 on beta (9117-MMC*10FEDCB) to VEB",
                        Cost.ON_LINE,
                        "On the management console: chhwres -m 9117-MMC*10FEDCB -r virtualio --rsubtype vswitch"
                                + " -o s --vswitch ETHERNET0 -a switch_mode=VEB")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMode() {
        mode(Fact.unknown())
                .waitsFor("the virtual switches of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r virtualio --rsubtype vswitch -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isSilentWhereTheSwitchIsMissing() {
        check.system(B, s -> s.withVirtualSwitches(Listing.complete(List.of()))).isSilent();
    }

    @Test
    void comparesSwitchesOfTheSameNameAlone() {
        check.system(
                        B,
                        s -> s.withVirtualSwitches(Listing.complete(List.of(
                                virtualSwitch("DMZ", VirtualSwitchMode.VEPA),
                                virtualSwitch("ETHERNET0", VirtualSwitchMode.VEB)))))
                .holds();
        check.system(
                        B,
                        s -> s.withVirtualSwitches(
                                Listing.complete(List.of(virtualSwitch("DMZ", VirtualSwitchMode.VEPA)))))
                .isSilent();
    }

    private static VirtualSwitch virtualSwitch(String name, VirtualSwitchMode mode) {
        return VirtualSwitch.builder().name(name).mode(Fact.known(mode)).build();
    }

    private RuleCheck mode(Fact<VirtualSwitchMode> mode) {
        return check.system(
                B,
                s -> s.withVirtualSwitches(Listing.complete(List.of(
                        VirtualSwitch.builder().name("ETHERNET0").mode(mode).build()))));
    }
}
