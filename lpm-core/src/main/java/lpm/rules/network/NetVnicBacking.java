package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ObjectArrays;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.ChooseOptions;
import lpm.change.ShareSriovAdapter;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.option.RequestOptions;
import lpm.option.ServerReference;
import lpm.option.VnicMapping;
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
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * Each virtual NIC finds a backing device on the destination: there is an SR-IOV adapter in shared mode, and the server and the target
 * adapter that {@code vnic_mappings} names, if it names them. With {@code --vniccfg 2} only a warning. Which port it names, and how much
 * capacity ports have left, is not asked: no sample of a listing that shows them was found.
 */
public final class NetVnicBacking implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-vnic-backing", "network")
            .statement(
                    "Each virtual NIC of the partition finds a backing device on an SR-IOV adapter of the destination")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9; OPTEST")
            .addCaptures(SystemCapture.VIRTUAL_NICS, SystemCapture.SRIOV_ADAPTERS, SystemCapture.PARTITIONS)
            .remedy("Put an SR-IOV adapter of the destination in shared mode, or leave vnic_mappings out")
            .consequence("dst_vtd: the virtual NIC finds no backing device")
            .build();

    /** The server and the SR-IOV adapter that the request names for a virtual NIC, if it names them. */
    private record Wish(Optional<ServerReference> server, Optional<Integer> targetAdapter) {

        static Wish of(RequestOptions options, VirtualNicAdapter adapter) {
            Optional<VnicMapping> mapped = options.vnicMappings().stream()
                    .filter(mapping -> mapping.clientSlot().equals(adapter.slot()))
                    .findFirst();
            return new Wish(mapped.flatMap(VnicMapping::server), mapped.flatMap(VnicMapping::targetAdapter));
        }

        Fact<Boolean> isHosted(Arrival arrival) {
            return server.map(reference -> arrival.servers().containsFact(reference::means))
                    .orElse(Fact.known(true));
        }

        Fact<Boolean> isBacked(Arrival arrival) {
            return arrival.fact(system -> system.sriovAdapters()
                    .contains(each -> targetAdapter
                            .filter(number -> number != each.number())
                            .isEmpty()));
        }
    }

    private static final Among<Departure, Arrival, Wish> BACKING = new Among<>(
            departure -> VirtualNics.needs(
                    departure.partition(),
                    departure.source(),
                    adapter -> Fact.known(Optional.of(Wish.of(departure.options(), adapter)))),
            (arrival, wish) ->
                    wish.isHosted(arrival).flatMap(hosted -> hosted ? wish.isBacked(arrival) : Fact.known(false)));

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().vnicConfiguration());
    }

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(BACKING);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return VirtualNics.each(RULE, move, adapter -> judge(move, adapter));
    }

    private static Stream<Finding> judge(Move move, VirtualNicAdapter adapter) {
        Subject subject = VirtualNics.subject(move, adapter);
        Wish wish = Wish.of(move.request().options(), adapter);
        Optional<ServerReference> named = wish.server();
        return Stream.of(wish.isHosted(Arrival.of(move))
                .map(there -> there
                        ? onAdapters(move, adapter, subject, wish)
                        : unhosted(move, adapter, subject, named.orElseThrow()))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        subject,
                        "whether %s has a Virtual I/O Server %s is unknown"
                                .formatted(move.destinationLabel(), named.orElseThrow()),
                        Captures.ofDestination(move).partitions())));
    }

    private static Finding onAdapters(Move move, VirtualNicAdapter adapter, Subject subject, Wish wish) {
        return wish.isBacked(Arrival.of(move))
                .map(there -> there ? RULE.holds(subject) : violated(move, adapter, subject, wish.targetAdapter()))
                .value()
                .orElseGet(() -> Judgement.ofDestination(
                                RULE,
                                move,
                                "sriov_adapters",
                                Captures.ofDestination(move).sriovAdapters())
                        .undetermined());
    }

    private static Finding violated(Move move, VirtualNicAdapter adapter, Subject subject, Optional<Integer> target) {
        ManagedSystem destination = move.destination().orElseThrow();
        return target.filter(number -> !destination.sriovAdapters().items().isEmpty())
                .map(number -> mapped(
                        move,
                        adapter,
                        subject,
                        "SR-IOV adapter " + number,
                        "has no such adapter in shared mode",
                        new FactRef(Subject.of(destination.id()), "sriov_adapters")))
                .orElseGet(() -> unbacked(move, adapter, subject, target.orElse(1)));
    }

    private static Finding unbacked(Move move, VirtualNicAdapter adapter, Subject subject, int number) {
        ManagedSystem system = move.destination().orElseThrow();
        return RULE.violated(
                        subject,
                        "the virtual NIC of %s in slot %s finds no backing device: %s has no SR-IOV adapter in shared mode; put one in shared mode"
                                .formatted(move.partition().label(), adapter.slot(), system.label()),
                        new FactRef(Subject.of(system.id()), "sriov_adapters"),
                        new FactRef(VirtualNics.captured(move, adapter), "slot"))
                .withRemedies(Remedy.of(
                        "Put an SR-IOV adapter of %s in shared mode".formatted(system.label()),
                        Cost.ON_LINE,
                        new ShareSriovAdapter(system.id(), new SriovAdapter(number, 1))));
    }

    private static Finding unhosted(Move move, VirtualNicAdapter adapter, Subject subject, ServerReference reference) {
        return mapped(move, adapter, subject, reference.toString(), "has no such Virtual I/O Server");
    }

    private static Finding mapped(
            Move move, VirtualNicAdapter adapter, Subject subject, String named, String lack, FactRef... facts) {
        RequestOptions options = move.request().options();
        return RULE.violated(
                        subject,
                        "vnic_mappings gives the virtual NIC in slot %s to %s, but %s %s; name one of its own"
                                .formatted(adapter.slot(), named, move.destinationLabel(), lack),
                        ObjectArrays.concat(facts, new FactRef(VirtualNics.captured(move, adapter), "slot")))
                .withRemedies(Remedy.of(
                        "Leave it to the console where the virtual NIC in slot %s goes".formatted(adapter.slot()),
                        Cost.ON_LINE,
                        new ChooseOptions(options.withVnicMappings(options.vnicMappings().stream()
                                .filter(mapping -> !mapping.clientSlot().equals(adapter.slot()))
                                .collect(ImmutableList.toImmutableList())))));
    }
}
