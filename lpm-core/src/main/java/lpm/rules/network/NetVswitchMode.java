package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetVirtualSwitchMode;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A virtual switch that the partition is plugged into has the same mode on both systems. Silent where the destination has no switch of
 * that name ({@code net-vswitch-same-name}).
 */
public final class NetVswitchMode implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-vswitch-mode", "network")
            .statement("Virtual switches of the partition have the same mode (VEB or VEPA) on both systems")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("widely known, not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.ETHERNET_ADAPTERS, SystemCapture.VIRTUAL_SWITCHES)
            .remedy("Set the mode of the virtual switch of the destination to that of the source")
            .noConsequence("frames take the same way in both modes")
            .build();

    /** A virtual switch of the source that the partition is plugged into. */
    private record Switch(String name, Fact<VirtualSwitchMode> mode) {}

    /** Of adapters whose switch is not known {@code net-vswitch-same-name} speaks. */
    private static final Among<Departure, Arrival, Switch> MODES = new Among<>(
            departure -> Listing.of(
                    departure.partition().ethernetAdapters().stream()
                            .flatMap(adapter -> adapter.virtualSwitch().value().stream())
                            .distinct()
                            .map(name -> new Switch(name, mode(departure.source(), name)))
                            .toList(),
                    departure.partition().ethernetAdapters().coverage()),
            (arrival, here) -> arrival.fact(system -> hasMode(system, here)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(MODES);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement adapters = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "ethernet_adapters",
                Captures.ofSource(move).ethernetAdapters());
        return Stream.concat(
                        adapters.unlessKnown(move.partition().ethernetAdapters().whole()),
                        move.partition().ethernetAdapters().stream()
                                .flatMap(adapter -> adapter.virtualSwitch().value().stream())
                                .distinct()
                                .flatMap(name -> judge(move, name)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, String name) {
        if (move.destination().filter(system -> lacks(system, name)).isPresent()) {
            return Stream.empty();
        }
        Fact<VirtualSwitchMode> here = mode(move.source(), name);
        Fact<VirtualSwitchMode> there = move.onDestination(system -> mode(system, name));
        Subject subject = Subject.on(move.source().id(), Subject.Kind.VIRTUAL_SWITCH, name);
        return MODES.offers()
                .apply(Arrival.of(move))
                .has(new Switch(name, here))
                .map(same -> Stream.of(same ? RULE.holds(subject) : violated(move, name)))
                .value()
                .orElseGet(() -> Stream.concat(
                        Judgement.of(
                                        RULE,
                                        subject,
                                        "mode",
                                        Captures.ofSource(move).virtualSwitches())
                                .unlessKnown(here),
                        Judgement.ofDestination(
                                        RULE,
                                        move,
                                        "virtual_switches",
                                        Captures.ofDestination(move).virtualSwitches())
                                .unlessKnown(there)));
    }

    private static Fact<VirtualSwitchMode> mode(ManagedSystem system, String name) {
        return Fact.ofOptional(system.virtualSwitches().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst())
                .flatMap(VirtualSwitch::mode);
    }

    /** Another rule says so. */
    private static boolean lacks(ManagedSystem system, String name) {
        return system.virtualSwitches().isComplete()
                && !system.virtualSwitches().shows(known -> known.name().equals(name));
    }

    private static Fact<Boolean> hasMode(ManagedSystem system, Switch here) {
        return lacks(system, here.name())
                ? Fact.known(true)
                : mode(system, here.name()).equalTo(here.mode());
    }

    private static Finding violated(Move move, String name) {
        ManagedSystem system = move.destination().orElseThrow();
        VirtualSwitchMode from = mode(move.source(), name).value().orElseThrow();
        VirtualSwitchMode to = mode(system, name).value().orElseThrow();
        Subject subject = Subject.on(system.id(), Subject.Kind.VIRTUAL_SWITCH, name);
        return RULE.violated(
                        subject,
                        "the virtual switch %s is in mode %s on %s, but in mode %s on %s; set one mode on both"
                                .formatted(name, from, move.source().label(), to, system.label()),
                        new FactRef(subject, "mode"))
                .withRemedies(Remedy.of(
                        "Set the mode of %s on %s to %s".formatted(name, system.label(), from),
                        Cost.ON_LINE,
                        new SetVirtualSwitchMode(system.id(), name, from)));
    }
}
