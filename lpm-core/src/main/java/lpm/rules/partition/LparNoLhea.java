package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/**
 * No port of a Host Ethernet Adapter, which is part of the frame, belongs to the partition when it moves. AIX may have one as the
 * primary of an EtherChannel with a virtual Ethernet adapter behind it ({@code net-hea-etherchannel}): its ports are taken away before the
 * move, and given back after it, so that there are none either.
 */
public final class LparNoLhea implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-lhea", "partition")
            .statement("The partition has no logical port of a Host Ethernet Adapter")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("IBMI; HEA73")
            .addAliases(new RuleId("net-hea-etherchannel"))
            .addCaptures(SystemCapture.PROFILES)
            .remedy("Remove the ports of the Host Ethernet Adapter from the profile, and activate it")
            .consequence("dst_shell: the ports stay in their frame, and the destination has none to give")
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
        return Setting.of(
                        RULE,
                        move,
                        "host_ethernet_ports",
                        Captures.ofSource(move).profiles())
                .mustBeNone(
                        move.partition().hostEthernetPorts(),
                        "%s has logical ports of a Host Ethernet Adapter, which stays in its frame; remove them, and use virtual Ethernet",
                        "Remove the Host Ethernet Adapter ports from the profile of %s, and activate it",
                        Cost.PARTITION_RESTART,
                        PartitionSetting.NO_HOST_ETHERNET_PORTS);
    }
}
