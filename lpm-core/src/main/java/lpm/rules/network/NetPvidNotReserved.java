package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetDefaultAdapter;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.DeviceCapture;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * No port VLAN id of the partition is that of a trunk adapter which a bridge of the destination has for tagged frames only: of one beside
 * the default adapter ({@code pvid_adapter}). The only trunk adapter of a bridge is its default one.
 */
public final class NetPvidNotReserved implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("net-pvid-not-reserved", "network")
            .statement("No port VLAN id of the partition is that of a trunk adapter for tagged frames only")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("NET10")
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.ETHERNET_ADAPTERS,
                    ServerCapture.BRIDGES,
                    DeviceCapture.DEFAULT_ADAPTER)
            .remedy(
                    "Use another port VLAN id, or make the trunk adapter the default one of its bridge, if nobody uses the id of the old one")
            .noConsequence("a bridge carries the VLANs of its trunk adapters, whichever is the default one")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
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
                        move.partition().ethernetAdapters().stream().map(adapter -> judge(move, adapter)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(Move move, VirtualEthernetAdapter adapter) {
        Subject subject =
                Subject.on(move.partition().key(), Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, "slot " + adapter.slot());
        ImmutableList<Finding> problems = adapter.virtualSwitch()
                .map(name -> Stream.concat(
                                move.destinationServers().stream()
                                        .flatMap(server -> problems(move, adapter, name, server, subject)),
                                unlisted(move, adapter, subject))
                        .collect(ImmutableList.toImmutableList()))
                .value()
                .orElseGet(() -> ImmutableList.of(Judgement.of(
                                RULE,
                                subject,
                                "virtual_switch",
                                Captures.ofSource(move).ethernetAdapters())
                        .undetermined()));
        // a violation says more than what is unknown beside it
        return problems.stream()
                .filter(finding -> finding.missing().isEmpty())
                .findFirst()
                .or(() -> problems.stream().findFirst())
                .orElseGet(() -> RULE.holds(subject));
    }

    /** Servers of the destination that nobody has captured may have such a trunk adapter. */
    private static Stream<Finding> unlisted(Move move, VirtualEthernetAdapter adapter, Subject subject) {
        return move.allDestinationServers().isComplete()
                ? Stream.of()
                : Stream.of(unknown(
                        move.destinationLabel(),
                        subject,
                        adapter.portVlan(),
                        Captures.ofDestination(move).partitions()));
    }

    private static Stream<Finding> problems(
            Move move, VirtualEthernetAdapter adapter, String virtualSwitch, VirtualIoServer server, Subject subject) {
        Trunks trunks = Trunks.of(server);
        VlanId portVlan = adapter.portVlan();
        Stream<Finding> known = trunks.tagging(portVlan, virtualSwitch)
                .flatMap(each -> judge(move, adapter, virtualSwitch, trunks, each, subject));
        return mayReserveUnseen(trunks, portVlan, virtualSwitch)
                ? Stream.concat(known, Stream.of(unknown(server.name(), subject, portVlan, Captures.bridges(server))))
                : known;
    }

    /** Whether a trunk adapter beside those that are known to have the port VLAN id on a known bridge may have it. */
    private static boolean mayReserveUnseen(Trunks trunks, VlanId portVlan, String virtualSwitch) {
        VirtualIoServer server = trunks.server();
        boolean unplaced = trunks.others().stream()
                .filter(other -> other.portVlan().equals(portVlan)
                        && !other.additionalVlans().isEmpty())
                .anyMatch(other -> !other.virtualSwitch().isKnownAnd(name -> !name.equals(virtualSwitch)));
        boolean bridgesAreKnown = server.sharedEthernetAdapters().isComplete()
                && server.sharedEthernetAdapters().stream().allMatch(bridge -> isKnown(trunks, bridge, virtualSwitch));
        return unplaced || !(server.ethernetAdapters().isComplete() || bridgesAreKnown);
    }

    /** Whether every port VLAN id that a bridge may have for tagged frames only on the switch is known. */
    private static boolean isKnown(Trunks trunks, SharedEthernetAdapter bridge, String virtualSwitch) {
        ImmutableList<TrunkAdapter> all = trunks.of(bridge);
        boolean each = all.stream()
                .allMatch(trunk -> trunk.portVlan().isKnown()
                        || trunk.virtualSwitch().isKnownAnd(name -> !name.equals(virtualSwitch))
                        || bridge.defaultAdapter().isKnownAnd(trunk.name()::equals));
        return trunks.areAllOf(bridge) && (all.size() == 1 || each);
    }

    private static Stream<Finding> judge(
            Move move,
            VirtualEthernetAdapter adapter,
            String virtualSwitch,
            Trunks trunks,
            Trunks.Bridged each,
            Subject subject) {
        SharedEthernetAdapter bridge = each.bridge();
        VirtualIoServer server = trunks.server();
        boolean only = trunks.of(bridge).size() == 1 && trunks.areAllOf(bridge);
        Fact<Boolean> isDefault = only
                ? Fact.known(true)
                : bridge.defaultAdapter().map(each.trunk().name()::equals);
        Fact<Boolean> reserves = isDefault.flatMap(
                yes -> yes ? Fact.known(false) : each.trunk().virtualSwitch().map(virtualSwitch::equals));
        Missing missing = isDefault.isKnown()
                ? Captures.ofConsoleOf(server).ethernetAdapters()
                : Captures.defaultAdapter(server, bridge.name());
        return reserves.map(
                        yes -> yes ? Stream.of(violated(move, adapter, trunks, each, subject)) : Stream.<Finding>of())
                .value()
                .orElseGet(() -> Stream.of(unknown(server.name(), subject, adapter.portVlan(), missing)));
    }

    private static Finding unknown(String owner, Subject subject, VlanId portVlan, Missing missing) {
        return RULE.undetermined(
                subject,
                "whether a trunk adapter of %s with port VLAN id %s is for tagged frames only is unknown"
                        .formatted(owner, portVlan),
                missing);
    }

    private static Finding violated(
            Move move, VirtualEthernetAdapter adapter, Trunks trunks, Trunks.Bridged each, Subject subject) {
        VirtualIoServer server = trunks.server();
        TrunkAdapter trunk = each.trunk();
        String bridge = each.bridge().name();
        boolean exchangeable = isExchangeable(move, trunks, each.bridge());
        Finding finding = RULE.violated(
                subject,
                "%s uses port VLAN id %s in slot %s, which on %s is that of %s, a trunk adapter of %s for tagged frames only; use another one%s"
                        .formatted(
                                move.partition().label(),
                                adapter.portVlan(),
                                adapter.slot(),
                                server.name(),
                                trunk.name(),
                                bridge,
                                exchangeable ? ", or make %s the default adapter".formatted(trunk.name()) : ""),
                new FactRef(
                        Subject.on(
                                move.partition().key(),
                                Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                                adapter.slot().toString()),
                        "port_vlan"),
                new FactRef(Subject.on(server.key(), Subject.Kind.SHARED_ETHERNET_ADAPTER, bridge), "default_adapter"));
        return exchangeable
                ? finding.withRemedies(Remedy.of(
                        "Make %s the default adapter of %s on %s".formatted(trunk.name(), bridge, server.name()),
                        Cost.ON_LINE,
                        new SetDefaultAdapter(server.key(), bridge, trunk.name(), adapter.portVlan())))
                : finding;
    }

    /** Whether another default adapter does no harm: the port VLAN id of the old one, which is reserved then, is not the partition's. */
    private static boolean isExchangeable(Move move, Trunks trunks, SharedEthernetAdapter bridge) {
        return trunks.of(bridge).stream()
                .filter(trunk -> bridge.defaultAdapter().isKnownAnd(trunk.name()::equals))
                .anyMatch(trunk -> trunk.portVlan()
                        .flatMap(vlan -> trunk.additionalVlans().isEmpty()
                                ? Fact.known(true)
                                : move.partition()
                                        .ethernetAdapters()
                                        .contains(adapter -> adapter.portVlan().equals(vlan))
                                        .map(used -> !used))
                        .isKnownAnd(harmless -> harmless));
    }
}
