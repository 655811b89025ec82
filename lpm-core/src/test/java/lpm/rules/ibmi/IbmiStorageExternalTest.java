package lpm.rules.ibmi;

import static lpm.rules.Scenario.A;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.id.PartitionId;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class IbmiStorageExternalTest {

    private final RuleCheck check = RuleCheck.of(new IbmiStorageExternal());

    @Test
    void allowsDisksOfVirtualIoServers() {
        check.says("holds: 4 on partition 7", "holds: 5 on partition 7");
    }

    @Test
    void refusesDisksOfAnotherPartition() {
        check.partition(servedBy(Fact.known(new PartitionId(9))))
                .system(A, s -> s.withPartitions(s.partitions().plus(new PartitionId(9))))
                .says(
                        "violated: the virtual SCSI adapter in slot 4 of shop (partition 7) is served by partition 9, which is no"
                                + " Virtual I/O Server; move its data to disks of one",
                        "violated: the virtual SCSI adapter in slot 5 of shop (partition 7) is served by partition 9, which is no"
                                + " Virtual I/O Server; move its data to disks of one")
                .offersNothing();
    }

    @Test
    void allowsAPartitionWithoutVirtualScsi() {
        check.partition(p -> p.withScsiAdapters(Listing.complete(List.of()))).says("holds: partition 7");
    }

    @Test
    void waitsForWhoServes() {
        check.partition(servedBy(Fact.unknown()))
                .waitsFor(
                        "which partition serves the virtual SCSI adapter in slot 4 of shop (partition 7) is unknown < lshwres -r"
                                + " virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "which partition serves the virtual SCSI adapter in slot 5 of shop (partition 7) is unknown < lshwres -r"
                                + " virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void waitsForTheAdapters() {
        check.partition(p -> p.withScsiAdapters(Listing.unknown()))
                .waitsFor(
                        "the SCSI adapters of partition 7 are unknown < lshwres -r virtualio --rsubtype scsi --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void isNotAskedOfAixOrLinux() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }

    private static UnaryOperator<LogicalPartition> servedBy(Fact<PartitionId> server) {
        return partition -> partition.withScsiAdapters(
                partition.scsiAdapters().replacing(adapter -> true, adapter -> adapter.withServer(server)));
    }
}
