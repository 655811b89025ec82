package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.ZoneStorage;
import lpm.rules.AskedFact;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * Storage is zoned and mapped to both port names of each virtual Fibre Channel adapter: the partition arrives under the second. Zones
 * and masks are kept by switches and storage systems, which no console or server shows, so that a person is asked.
 */
public final class NpivBothWwpnsZoned implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-both-wwpns-zoned", "npiv")
            .statement("Both port names of each virtual Fibre Channel adapter are zoned and mapped to the same disks")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .facts(FactSource.ASKED)
            .source("IBMI; A319; CN1")
            .hmcCode("HSCLA319")
            .addCaptures(SystemCapture.FIBRE_CHANNEL_ADAPTERS, new AskedFact("both_port_names_zoned"))
            .remedy("Zone the second port name of each pair, and map the disks to it")
            .consequence("dst_vtd: the adapter logs in under the other name and sees no target port")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Connections.judge(RULE, move, () -> Stream.of(judge(move)));
    }

    private static Finding judge(Move move) {
        Judgement asked = Connections.asked(
                RULE,
                move,
                "both_port_names_zoned",
                "whether both port names of each adapter are zoned and mapped alike");
        return asked.judge(
                move.partition().bothPortNamesZoned(),
                yes -> yes,
                no -> asked.violated(
                        "not both port names of the virtual Fibre Channel adapters of %s are zoned and mapped to the same disks; zone the second of each pair as the first"
                                .formatted(move.partition().label()),
                        Connections.zoning(
                                "Zone the second port name of each pair, and map the disks to it",
                                move,
                                ZoneStorage.Zone.BOTH_PORT_NAMES)));
    }
}
