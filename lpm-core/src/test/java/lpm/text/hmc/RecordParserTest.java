package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.assertRefused;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.readKnowing;
import static lpm.text.hmc.Consoles.warning;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in each of the forms that a console prints them in. */
class RecordParserTest {

    private static final String LPAR = "lssyscfg -r lpar" + M;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lssyscfg -r lpar -m 8286-42A*21A0B7C\nname=pay,lpar_id=12,lpar_env=os400,state=Running",
                "lssyscfg -m 8286-42A*21A0B7C -r lpar\nstate=Running,lpar_env=os400,extra=\"\"7\"\",lpar_id=12,name=pay",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C -F state,lpar_id,name,lpar_env\nRunning,12,pay,os400",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C -F state:lpar_id:name:lpar_env\nRunning:12:pay:os400",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C -F --header\nname,lpar_env,lpar_id,state\npay,os400,12,Running",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C -F name,lpar_env,lpar_id,state --header\n"
                        + "name,lpar_env,lpar_id,state\npay,os400,12,Running",
                "smcli lssyscfg -r lpar -m '8286-42A*21A0B7C'\nname=pay,lpar_id=12,lpar_env=os400,state=Running",
            })
    void everyFormSaysTheSame(String session) {
        int end = session.indexOf('\n');

        assertThat(partition(read(session.substring(0, end), session.substring(end + 1)), PAY))
                .satisfies(pay -> assertThat(pay.name()).isEqualTo(Fact.known("pay")))
                .satisfies(pay -> assertThat(pay.state()).isEqualTo(Fact.known(PartitionState.RUNNING)));
    }

    @Test
    void aRecordWithMoreOrFewerValuesThanAttributesIsRefused() {
        assertRefused(LPAR + " -F name,lpar_id,state", "pay,12,Running\nweb,13")
                .hasMessage("hmc4.txt:9: lssyscfg: found 'web,13', expected 3 values (name, lpar_id, state)"
                        + " and not 2; paste the output as it was printed");
        assertRefused(LPAR + " -F --header", "name,lpar_id\npay,12,Running").hasMessageContaining("hmc4.txt:9: ");
    }

    @Test
    void aListThatLostItsQuotesIsRefused() {
        assertRefused(
                        "lshwres -r virtualio --rsubtype eth --level lpar" + M,
                        "lpar_name=web,lpar_id=13,slot_num=2,port_vlan_id=1,addl_vlan_ids=10,11,is_trunk=0")
                .hasMessageContaining("expected attribute=value pairs with commas between them");
        assertRefused(LPAR, "name=pay,\"lpar_id=12\nname=web,lpar_id=13")
                .hasMessageContaining("expected a closing quote");
        assertRefused(LPAR, "name=pay,lpar_id=12,name=web\nname=web,lpar_id=13")
                .hasMessageContaining("expected 'name' once in a record");
    }

    @Test
    void valuesWithoutNamesAreNotRead() {
        assertThat(warning(read(LPAR + " -F", "pay,12,Running")))
                .hasValue(
                        "hmc4.txt:1, lssyscfg on hmc4: not read: nobody knows what these values are; add --header, or names"
                                + " behind -F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HSCL8012 The partition named pay was not found.  Please check your entry and retry the command.",
                "Nie znaleziono wyników.",
                "Der Befehl ist unbekannt"
            })
    void aSentenceInPlaceOfRecordsIsACommandThatFailed(String sentence) {
        assertThat(warning(readKnowing("lssyscfg -r prof" + M, sentence)).orElseThrow())
                .startsWith(
                        "hmc4.txt:8, lssyscfg on hmc4: not read: the command failed: '" + sentence.substring(0, 10));
        assertThat(warning(readKnowing("lssyscfg -r prof" + M + " -F name,lpar_id", "Das Attribut ist falsch.")))
                .isPresent();
    }

    @Test
    void noResultsAreAnEmptyListAndNoOutputIsNone() {
        String command = "lshwres -r virtualio --rsubtype scsi --level lpar" + M;
        Capture empty = readKnowing(command, "No results were found.");

        assertThat(empty.warnings()).isEmpty();
        assertThat(partition(empty, PAY).scsiAdapters().isComplete()).isTrue();
        assertThat(partition(readKnowing(command, ""), PAY).scsiAdapters().isUnknown())
                .isTrue();
    }

    @Test
    void attributesThatNobodyKnowsAreLeftAlone() {
        assertThat(read(LPAR, "name=pay,lpar_id=12,lpar_env=os400,\"moon=\"\"full,new\"\"\",\"tide=a,b\"")
                        .warnings())
                .isEmpty();
    }

    @Test
    void aPartitionThatNobodyListedIsReported() {
        String command = "lshwres -r mem --level lpar" + M;

        assertThat(warning(read(
                        command, "lpar_name=pay,lpar_id=12,curr_mem=4096\nlpar_name=web,lpar_id=13,curr_mem=1024")))
                .hasValue(
                        "hmc4.txt:2, lshwres on hmc4: not read: which partition 'lpar_name=pay,lpar_id=12,curr_mem=4096'"
                                + " belongs to, and whether that is a Virtual I/O Server, is not known; add lssyscfg -r lpar -m"
                                + " 8286-42A*21A0B7C");
        assertThat(partition(readKnowing(command + " -F lpar_name,curr_mem", "web,1024"), WEB)
                        .memory()
                        .isKnown())
                .as("found by name")
                .isTrue();
    }
}
