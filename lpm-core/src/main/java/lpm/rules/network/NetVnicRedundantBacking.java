package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.option.Demand;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * A virtual NIC with several backing devices finds several Virtual I/O Servers that can host them: {@code --redundantvnicbkdev}. There
 * is no remedy where the destination has one server. How many logical ports the SR-IOV adapters there still offer {@code
 * net-vnic-backing} is to tell.
 */
public final class NetVnicRedundantBacking implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("net-vnic-redundant-backing", "network")
            .statement("A virtual NIC with several backing devices finds several servers to host them")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9")
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
    public Severity severity(MigrationRequest request) {
        return request.options().redundantVnicBacking() == Demand.REQUIRED ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement captured = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "virtual_nic_adapters",
                Captures.ofSource(move).virtualNics());
        Fact<Boolean> redundant = move.partition()
                .virtualNicAdapters()
                .containsFact(adapter -> adapter.backingDevices().items().size() > 1
                        ? Fact.known(true)
                        : adapter.backingDevices().whole().map(devices -> false));
        return ImmutableList.of(redundant
                .map(yes -> yes ? servers(move) : RULE.notApplicable(Subject.of(move.partition())))
                .value()
                .orElseGet(captured::undetermined));
    }

    private static Finding servers(Move move) {
        Subject destination = Judgement.destination(move);
        int known = move.destinationServers().size();
        if (known > 1) {
            return RULE.holds(destination);
        }
        return move.allDestinationServers().isComplete()
                ? RULE.violated(
                        destination,
                        "%s has no second Virtual I/O Server to host a backing device of a virtual NIC of %s"
                                .formatted(
                                        move.destinationLabel(),
                                        move.partition().label()),
                        new FactRef(destination, "virtual_io_servers"))
                : RULE.undetermined(
                        destination,
                        "whether %s has a second Virtual I/O Server is unknown".formatted(move.destinationLabel()),
                        Captures.ofDestination(move).partitions());
    }
}
