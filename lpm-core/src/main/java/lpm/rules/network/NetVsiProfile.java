package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Capabilities;
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
 * The destination is capable of virtual station interfaces (VSI, 802.1Qbg), if adapters of the partition have their profiles; with {@code
 * --vsi 2} only a warning. Whether the physical switch there knows those profiles, no capture tells. Judged by the profile that the
 * partition was last started with: an adapter that was added to or removed from the running partition (DLPAR) is not in it, unless the console
 * keeps profile and configuration synchronised.
 */
public final class NetVsiProfile implements PairRule {

    private static final MobilityCapability NEEDED = MobilityCapability.STATION_INTERFACES;

    private static final RuleDescription RULE = RuleDescription.of("net-vsi-profile", "network")
            .statement(
                    "The destination is capable of virtual station interfaces, if adapters of the partition have profiles of them")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("MAN9 (the option)")
            .addCaptures(SystemCapture.PROFILES, SystemCapture.SYSTEM)
            .remedy("Take the VSI profiles out of the virtual Ethernet adapters, or say --vsi 2")
            .noConsequence("the physical switch is not simulated")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE =
            Capabilities.neededIf(partition -> partition.stationInterfaces().map(count -> count > 0), NEEDED);

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().virtualStationInterface());
    }

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(CAPABLE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement profiles = Judgement.of(
                RULE,
                Subject.of(partition),
                "station_interfaces",
                Captures.ofSource(move).profiles());
        return ImmutableList.of(partition
                .stationInterfaces()
                .map(count -> count > 0 ? capable(move) : RULE.notApplicable(Subject.of(partition)))
                .value()
                .orElseGet(profiles::undetermined));
    }

    private static Finding capable(Move move) {
        Judgement capable = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        return capable.judge(
                CAPABLE.holds(Departure.of(move), Arrival.of(move)),
                able -> able,
                unable -> capable.violated(
                        "%s has adapters with profiles of virtual station interfaces, of which %s is not capable; move with --vsi 2, or choose another destination"
                                .formatted(move.partition().label(), move.destinationLabel()),
                        Remedy.of(
                                "Bring %s to firmware that offers them".formatted(move.destinationLabel()),
                                Cost.FRAME_RESTART,
                                new EnableCapability(
                                        move.destination().orElseThrow().id(), NEEDED))));
    }
}
