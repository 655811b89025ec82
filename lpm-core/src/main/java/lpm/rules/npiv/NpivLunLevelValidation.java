package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ZoneStorage;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.MachineTypeModelSerial;
import lpm.option.NpivValidation;
import lpm.origin.Subject;
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
 * With {@code --npivval portdisk} the destination sees the disks behind the target ports as well; not asked otherwise. A person is
 * asked, as for the ports.
 */
public final class NpivLunLevelValidation implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-lun-level-validation", "npiv")
            .statement(
                    "With --npivval portdisk the destination sees the same disks behind the target ports as the source")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .facts(FactSource.ASKED)
            .source("MAN9; BYPASS")
            .addCaptures(SystemCapture.FIBRE_CHANNEL_ADAPTERS, new AskedFact("target_disks_visible_on"))
            .remedy("Mend the masks of the storage so that the destination sees the disks")
            .consequence("acquire: the adapter sees no disk behind the target ports")
            .build();

    private static final Among<Departure, Arrival, Listing<MachineTypeModelSerial>> SEEN =
            Connections.seenFrom(NpivLunLevelValidation::isAsked, LogicalPartition::targetDisksVisibleOn);

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
        if (!isAsked(Departure.of(move))) {
            return ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
        }
        return Connections.judge(RULE, move, () -> Stream.of(judge(move)));
    }

    private static boolean isAsked(Departure departure) {
        return departure.options().npivValidation() == NpivValidation.PORTDISK;
    }

    private static Finding judge(Move move) {
        Judgement asked = Connections.asked(
                RULE, move, "target_disks_visible_on", "from which systems the disks behind the target ports are seen");
        return asked.judge(
                SEEN.offers().apply(Arrival.of(move)).has(move.partition().targetDisksVisibleOn()),
                yes -> yes,
                no -> asked.violated(
                        "%2$s does not see the disks that the virtual Fibre Channel adapters of %1$s use; mend the masks of the storage"
                                .formatted(move.partition().label(), move.destinationLabel()),
                        Connections.zoning(
                                "Map the disks so that the destination sees them",
                                move,
                                ZoneStorage.Zone.TARGET_DISKS)));
    }
}
