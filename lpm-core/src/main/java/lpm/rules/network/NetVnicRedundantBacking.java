package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.ShareSriovAdapter;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.option.Demand;
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
 * A virtual NIC with several backing devices finds as many on the destination, each on a physical port of its own; with {@code
 * --redundantvnicbkdev 2} only a warning, and nothing is asked with 0. Silent where there is no SR-IOV adapter at all ({@code net-vnic-backing}).
 */
public final class NetVnicRedundantBacking implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-vnic-redundant-backing", "network")
            .statement("A virtual NIC with several backing devices finds as many on the destination")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9")
            .addCaptures(SystemCapture.VIRTUAL_NICS, SystemCapture.SRIOV_ADAPTERS)
            .remedy("Put more SR-IOV adapters of the destination in shared mode, or say --redundantvnicbkdev 2")
            .consequence("I18: the virtual NIC is left with fewer backing devices")
            .build();

    private static final Among<Departure, Arrival, Integer> PORTS = new Among<>(
            departure -> departure.options().redundantVnicBacking() == Demand.NOT_NEEDED
                    ? Listing.complete(ImmutableList.of())
                    : VirtualNics.needs(departure.partition(), departure.source(), NetVnicRedundantBacking::needed),
            (arrival, needed) -> arrival.fact(system -> hasPorts(system, needed)));

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().redundantVnicBacking());
    }

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(PORTS);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return move.request().options().redundantVnicBacking() == Demand.NOT_NEEDED
                ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())))
                : VirtualNics.each(RULE, move, adapter -> judge(move, adapter));
    }

    private static Stream<Finding> judge(Move move, VirtualNicAdapter adapter) {
        Subject subject = VirtualNics.subject(move, adapter);
        Judgement devices = Judgement.of(
                RULE, subject, "backing_devices", Captures.ofSource(move).virtualNics());
        return needed(adapter)
                .map(needed -> needed.map(count -> ports(move, adapter, subject, count))
                        .orElseGet(() -> Stream.of(RULE.notApplicable(subject))))
                .value()
                .orElseGet(() -> Stream.of(devices.undetermined()));
    }

    /** How many physical ports it needs; none if it has a single backing device. */
    private static Fact<Optional<Integer>> needed(VirtualNicAdapter adapter) {
        return adapter.backingDevices()
                .whole()
                .map(all -> Optional.of(all.size()).filter(count -> count > 1));
    }

    private static Fact<Boolean> hasPorts(ManagedSystem system, int needed) {
        Listing<SriovAdapter> there = system.sriovAdapters();
        return isLeftToOthers(there) || count(there) >= needed
                ? Fact.known(true)
                : there.whole().map(all -> false);
    }

    private static int count(Listing<SriovAdapter> adapters) {
        return adapters.stream().mapToInt(SriovAdapter::physicalPorts).sum();
    }

    /** Another rule says that there is none at all. */
    private static boolean isLeftToOthers(Listing<SriovAdapter> adapters) {
        return adapters.isComplete() && adapters.items().isEmpty();
    }

    private static Stream<Finding> ports(Move move, VirtualNicAdapter adapter, Subject subject, int needed) {
        Listing<SriovAdapter> there =
                move.destination().map(ManagedSystem::sriovAdapters).orElse(Listing.unknown());
        if (isLeftToOthers(there)) {
            return Stream.empty();
        }
        return Stream.of(PORTS.offers()
                .apply(Arrival.of(move))
                .has(needed)
                .map(yes -> yes ? RULE.holds(subject) : violated(move, adapter, subject, needed, count(there)))
                .value()
                .orElseGet(() -> Judgement.ofDestination(
                                RULE,
                                move,
                                "sriov_adapters",
                                Captures.ofDestination(move).sriovAdapters())
                        .undetermined()));
    }

    private static Finding violated(Move move, VirtualNicAdapter adapter, Subject subject, int needed, int ports) {
        ManagedSystem system = move.destination().orElseThrow();
        int next = system.sriovAdapters().stream()
                        .mapToInt(SriovAdapter::number)
                        .max()
                        .orElse(0)
                + 1;
        return RULE.violated(
                        subject,
                        "the virtual NIC of %s in slot %s has %d backing devices, but %s has only %d physical ports of SR-IOV adapters in shared mode; put another adapter in shared mode, or move with --redundantvnicbkdev 2"
                                .formatted(move.partition().label(), adapter.slot(), needed, system.label(), ports),
                        new FactRef(Subject.of(system.id()), "sriov_adapters"),
                        new FactRef(VirtualNics.captured(move, adapter), "backing_devices"))
                .withRemedies(Remedy.of(
                        "Put another SR-IOV adapter of %s in shared mode".formatted(system.label()),
                        Cost.ON_LINE,
                        new ShareSriovAdapter(system.id(), new SriovAdapter(next, needed - ports))));
    }
}
