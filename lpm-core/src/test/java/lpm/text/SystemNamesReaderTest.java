package lpm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.origin.SourceText;
import lpm.text.command.KnownPartition;
import lpm.text.command.SystemNames;
import org.junit.jupiter.api.Test;

class SystemNamesReaderTest {

    private static final MachineTypeModelSerial PROD = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    private static final String SYSTEMS = "$ lssyscfg -r sys -F name,type_model,serial_num\nprod,8286-42A,21A0B7C\n$\n";

    private static SystemNames read(String... transcripts) {
        return SystemNamesReader.read(List.of(transcripts).stream()
                .map(text -> new SourceText("x", text))
                .toList());
    }

    @Test
    void aNameMayBeExplainedInAnyTranscriptAndAnyForm() {
        assertThat(read("$ lspv\n$\n", SYSTEMS).find("prod")).hasValue(PROD);
        assertThat(read("$ lssyscfg -r sys\nserial_num=21A0B7C,name=prod,type_model=8286-42A\n$\n")
                        .find("prod"))
                .hasValue(PROD);
        assertThat(read(SYSTEMS).only()).hasValue(PROD);
    }

    @Test
    void aNameThatTwoSystemsHaveStandsForNone() {
        SystemNames names = read(SYSTEMS, SYSTEMS.replace("21A0B7C", "21A0B7D"));

        assertThat(names.find("prod")).isEmpty();
        assertThat(names.only()).isEmpty();
        assertThat(names.find("8286-42A*21A0B7C"))
                .as("an identity needs no name")
                .hasValue(PROD);
    }

    @Test
    void partitionsAreKnownOnceTheirSystemIs() {
        String partitions = """
                $ lssyscfg -r lpar -m prod -F lpar_id,lpar_env,curr_profile
                1,vioserver,vio
                12,os400,
                $
                $ lssyscfg -r prof -m prod
                name=normal,lpar_name=pay,lpar_id=12,lpar_env=os400
                $
                """;
        PartitionKey pay = new PartitionKey(PROD, new PartitionId(12));

        assertThat(read(partitions, SYSTEMS).partition(pay))
                .hasValue(new KnownPartition(pay, Optional.of("pay"), false, Optional.empty()));
        assertThat(read(partitions, SYSTEMS).partition(PROD, "pay").map(KnownPartition::key))
                .hasValue(pay);
        assertThat(read(partitions).partitions()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftToTheReading() {
        assertThat(read(SYSTEMS, "$ lssyscfg -r sys\nname=test,type_model=x,serial_num=y\n$\n")
                        .byName())
                .containsOnlyKeys("prod");
        assertThat(read("$ lssyscfg -r sys\nHSCL0001 failed for some reason\n$\n")
                        .byName())
                .isEmpty();
    }
}
