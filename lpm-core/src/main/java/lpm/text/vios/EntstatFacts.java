package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Turns what {@code entstat} printed of a shared Ethernet adapter into facts of the server. */
final class EntstatFacts {

    private static final String PORT_VLAN = "Port VLAN ID";
    private static final String SWITCH = "Switch ID";
    private static final String PRIORITY = "Priority";

    private EntstatFacts() {}

    static Capture capture(CommandOutput output, String bridge, EntstatText text) {
        ServerFacts facts = new ServerFacts(output);
        facts.list("shared_ethernet_adapters");
        Subject subject = facts.note(
                Subject.Kind.SHARED_ETHERNET_ADAPTER,
                bridge,
                output.lines().findFirst().orElseThrow());
        Optional<EntstatText.Value> state =
                text.value(bridge, "State").filter(value -> !value.text().isEmpty());
        state.ifPresent(value -> facts.note(subject, "state", value.line()));
        ImmutableList.Builder<TrunkAdapter> trunks = ImmutableList.builder();
        text.vlans().forEach((name, vlans) -> {
            Subject trunk = facts.note(Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, name, vlans.line());
            text.value(name, PORT_VLAN).ifPresent(value -> facts.note(trunk, "port_vlan", value.line()));
            text.value(name, SWITCH).ifPresent(value -> facts.note(trunk, "virtual_switch", value.line()));
            text.value(bridge, PRIORITY).ifPresent(value -> facts.note(trunk, "priority", value.line()));
            trunks.add(output.value(vlans.line(), () -> trunk(output, facts, bridge, text, name, vlans)));
        });
        text.vlans().values().stream()
                .findFirst()
                .ifPresent(value -> facts.note(subject, "trunk_adapters", value.line()));
        boolean whole = output.complete()
                && output.command().pipes().isEmpty()
                && !text.vlans().isEmpty();
        SharedEthernetAdapter adapter = output.value(
                new Line(output.promptLine(), ""),
                () -> SharedEthernetAdapter.builder()
                        .name(bridge)
                        .state(Fact.ofOptional(state.map(EntstatText.Value::text)))
                        .trunkAdapters(Listing.of(trunks.build(), whole ? Coverage.complete() : Coverage.open()))
                        .build());
        return facts.capture(
                facts.builder().sharedEthernetAdapters(Listing.of(ImmutableList.of(adapter), Coverage.open())));
    }

    /** The list of the bridge has all VLANs of a trunk adapter; which is the port VLAN, only the adapter's own section says. */
    private static TrunkAdapter trunk(
            CommandOutput output,
            ServerFacts facts,
            String bridge,
            EntstatText text,
            String name,
            EntstatText.Value listed) {
        ImmutableSortedSet<VlanId> all = vlans(output, listed);
        Optional<EntstatText.Value> own = text.value(name, PORT_VLAN);
        Fact<VlanId> port = own.map(value -> Fact.known(vlan(output, value.line(), value.text())))
                .orElseGet(() -> all.size() == 1 ? Fact.known(all.first()) : Fact.unknown());
        if (!port.isKnown()) {
            facts.warn(
                    listed.line(),
                    "not read: which VLAN of %s is its port VLAN is in its own section, which entstat -all prints"
                            .formatted(name));
        }
        ImmutableSortedSet<VlanId> tagged =
                port.map(id -> without(all, id)).value().orElse(ImmutableSortedSet.of());
        return TrunkAdapter.builder()
                .name(name)
                .portVlan(port)
                .additionalVlans(tagged)
                .virtualSwitch(Fact.ofOptional(text.value(name, SWITCH)
                        .map(EntstatText.Value::text)
                        .filter(virtualSwitch -> !virtualSwitch.isEmpty())))
                .priority(priority(output, text.value(bridge, PRIORITY)))
                .build();
    }

    private static ImmutableSortedSet<VlanId> without(ImmutableSortedSet<VlanId> all, VlanId one) {
        return all.stream()
                .filter(vlan -> !vlan.equals(one))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static ImmutableSortedSet<VlanId> vlans(CommandOutput output, EntstatText.Value value) {
        return value.words().stream()
                .map(word -> vlan(output, value.line(), word))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static VlanId vlan(CommandOutput output, Line line, String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw output.wrong(line, "a VLAN id of 1 to 4094");
        }
        return output.value(line, () -> new VlanId(Integer.parseInt(digits)));
    }

    /** All trunk adapters of a bridge have one priority. */
    private static Fact<Integer> priority(CommandOutput output, Optional<EntstatText.Value> shown) {
        return Fact.ofOptional(shown.map(value -> {
            if (value.text().length() != 1 || !Character.isDigit(value.text().charAt(0))) {
                throw output.wrong(value.line(), "a priority of one digit");
            }
            return value.text().charAt(0) - '0';
        }));
    }
}
