package lpm.rules.network;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetSriovLogicalPortMigratableTest {

    private final RuleCheck check = RuleCheck.of(new NetSriovLogicalPortMigratable());

    @Test
    void allowsAPartitionWithoutFixedPorts() {
        check.says("holds: partition 7");
    }

    @Test
    void refusesPortsThatStayInTheirFrame() {
        check.partition(p -> p.withFixedLogicalPorts(Fact.known(2)))
                .refuses(
                        "shop (partition 7) has logical ports of SR-IOV adapters that are not migratable (2), and stay in their frame;"
                                + " remove them, or make them migratable")
                .offers(
                        "Remove the logical ports of shop (partition 7) that are not migratable",
                        Cost.ON_LINE,
                        "On the management console: lshwres -m 9117-MMB*10ABCDE -r sriov --rsubtype logport --level eth --filter lpar_ids=7",
                        "On the management console: chhwres -m 9117-MMB*10ABCDE -r sriov --rsubtype logport -o r --id 7"
                                + " -a \"adapter_id=<adapter>,logical_port_id=<port>\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheProfile() {
        check.partition(p -> p.withFixedLogicalPorts(Fact.unknown()))
                .waitsFor(
                        "the SR-IOV logical ports of partition 7 are unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management"
                                + " console)");
    }

    @Test
    void doesNotSpeakOfSuspendedPartitions() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}
