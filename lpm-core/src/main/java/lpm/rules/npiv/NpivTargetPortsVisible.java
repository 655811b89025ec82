package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ZoneStorage;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.MachineTypeModelSerial;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
import lpm.rules.Departure;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The destination sees the same target ports of the storage as the source does. No command of a Virtual I/O Server shows what a port
 * name that has not logged in would see, so that a person is asked.
 */
public final class NpivTargetPortsVisible implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-target-ports-visible", "npiv")
            .statement("The destination sees the same target ports of the storage as the source")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .facts(FactSource.ASKED)
            .source("VIOS8; BYPASS; CN1")
            .hmcCode("HSCLA319")
            .addCaptures(SystemCapture.FIBRE_CHANNEL_ADAPTERS, new AskedFact("target_ports_visible_on"))
            .remedy("Zone the target ports to the port names of the partition on the fabrics of the destination")
            .consequence("dst_vtd: the adapter logs in and sees no target port")
            .build();

    private static final Among<Departure, Arrival, Listing<MachineTypeModelSerial>> SEEN =
            Connections.seenFrom(departure -> true, LogicalPartition::targetPortsVisibleOn);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SEEN);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Connections.judge(RULE, move, () -> Stream.of(judge(move)));
    }

    private static Finding judge(Move move) {
        Judgement asked = Connections.asked(
                RULE, move, "target_ports_visible_on", "from which systems the target ports of the storage are seen");
        return asked.judge(
                SEEN.offers().apply(Arrival.of(move)).has(move.partition().targetPortsVisibleOn()),
                yes -> yes,
                no -> asked.violated(
                        "%2$s does not see the target ports that the virtual Fibre Channel adapters of %1$s use; zone them to its ports"
                                .formatted(move.partition().label(), move.destinationLabel()),
                        Connections.zoning(
                                "Zone the target ports to the destination", move, ZoneStorage.Zone.TARGET_PORTS)));
    }
}
