package lpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final String UOM = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";

    @Test
    void letsOneAnswerExplainTheLinksOfAnotherWhicheverIsReadFirst(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a-partition.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <LogicalPartition xmlns="%s">
                <PartitionID>12</PartitionID><PartitionName>pay</PartitionName>
                <AssociatedManagedSystem href="https://192.0.2.4/rest/api/uom/ManagedSystem/5F0C" rel="related"/>
                </LogicalPartition>
                """.formatted(UOM));
        Files.writeString(directory.resolve("b-system.txt"), """
                # recorded
                BODY{
                <ManagedSystem xmlns="%s">
                <Metadata><Atom><AtomID>5f0c</AtomID></Atom></Metadata>
                <MachineTypeModelAndSerialNumber>
                <MachineType>8286</MachineType><Model>42A</Model><SerialNumber>21A0B7C</SerialNumber>
                </MachineTypeModelAndSerialNumber>
                </ManagedSystem>
                END OF SECTION}
                """.formatted(UOM));

        assertThat(Lpm.read(directory).estate().partitions().stream())
                .extracting(LogicalPartition::name)
                .containsExactly(Fact.known("pay"));
    }
}
