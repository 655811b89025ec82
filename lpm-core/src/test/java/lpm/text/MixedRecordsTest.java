package lpm.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without prompts in which records of several commands follow each other, and such that hold sentences. */
class MixedRecordsTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    private static final String LISTS = """
            name=prod,type_model=8286-42A,serial_num=21A0B7C,state=Operating
            name=vioa,lpar_id=1,lpar_env=vioserver,state=Running
            name=pay,lpar_id=12,lpar_env=os400,state=Running
            """;

    private static final String ADAPTERS = """
            lpar_name=pay,lpar_id=12,slot_num=3,is_required=0, is_trunk=0, port_vlan_id=40,vswitch=ETHERNET0,\
            " addl_vlan_ids=41,42",mac_addr=5E1A90C04B03
            lpar_name=vioa,lpar_id=1,slot_num=20,is_trunk=1,trunk_priority=1,port_vlan_id=1,addl_vlan_ids=
            lpar_name=vioa,lpar_id=1,slot_num=11,adapter_type=server,remote_lpar_id=12,remote_slot_num=5
            lpar_name=pay,lpar_id=12,slot_num=0,adapter_type=server,supports_hmc=1,remote_lpar_id=any
            lpar_name=pay,lpar_id=12,curr_max_virtual_slots=30,pend_max_virtual_slots=30
            lpar_name=vioa,lpar_id=1,slot_num=21,is_trunk=0,port_vlan_id=999,addl_vlan_ids=
            """;

    private static Capture read(String text) {
        return TranscriptReader.read(new SourceText("mixed.txt", text));
    }

    @Test
    void eachRunOfRecordsOfOneCommandIsReadAsItsOutput() {
        Capture capture = read(LISTS + ADAPTERS);

        assertThat(capture.warnings()).isEmpty();
        LogicalPartition pay = capture.estate().partition(new PartitionKey(SYSTEM, new PartitionId(12)));
        assertThat(pay.maximumVirtualSlots()).isEqualTo(Fact.known(30));
        assertThat(pay.ethernetAdapters().stream())
                .singleElement()
                .satisfies(adapter ->
                        assertThat(adapter.vlans()).containsExactly(new VlanId(40), new VlanId(41), new VlanId(42)));
        VirtualIoServer vioa = capture.estate().virtualIoServer(ViosKey.of(SYSTEM, "vioa"));
        assertThat(vioa.ethernetAdapters().stream())
                .hasSize((int) ADAPTERS.lines()
                        .filter(line -> line.contains("lpar_id=1,") && line.contains("port_vlan_id"))
                        .count())
                .extracting(VirtualEthernetAdapter::slot)
                .containsExactlyInAnyOrder(new VirtualSlot(20), new VirtualSlot(21));
        assertThat(vioa.takenVirtualSlots().items()).contains(new VirtualSlot(11));
        assertThat(vioa.takenVirtualSlots().isComplete()).as("nobody said so").isFalse();
    }

    @Test
    void recordsThatTogetherHaveTheAttributesOfOneCommandAreStillOfSeveral() {
        assertThat(read("""
                        name=prod,type_model=8286-42A,serial_num=21A0B7C
                        lpar_name=web,lpar_id=13,slot_num=3,adapter_type=client,remote_slot_num=2
                        """).estate().partitions().size()).isEqualTo(1);
    }

    @Test
    void withoutASystemEachRunIsWarnedOf() {
        assertThat(read(ADAPTERS).warnings())
                .extracting(warning -> warning.origin().line())
                .containsExactly(1, 3, 4, 5, 6);
    }

    @Test
    void aMessageBetweenRecordsIsACommandThatFailed() {
        assertThat(read(LISTS + "HSCL8012 The partition named web was not found.\n" + ADAPTERS)
                        .warnings())
                .extracting(Object::toString)
                .containsExactly("mixed.txt:4: not read: the command failed: 'HSCL8012 The partition named web was not"
                        + " found.'");
    }

    @Test
    void recordsOfTwoMachinesThatContradictEachOtherAreRefusedWithBothPlaces() {
        assertThatThrownBy(() -> read(LISTS + "lpar_name=pay,lpar_id=12,curr_max_virtual_slots=30\n"
                        + "lpar_name=pay,lpar_id=12,slot_num=3,is_trunk=0,port_vlan_id=40\n"
                        + "lpar_name=pay,lpar_id=12,curr_max_virtual_slots=40\n"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll("maximum_virtual_slots", "mixed.txt:4", "mixed.txt:6");
    }

    @Test
    void aRecordOfNoKnownCommandIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(LISTS + "colour=red,shape=round\n" + ADAPTERS))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("mixed.txt:4: found 'colour=red,shape=round', which several commands print")
                .hasMessageContaining("--as '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es wurden keine Einträge gefunden.",
                "Der Name ist unbekannt.  Korrigieren Sie ihn, dann wiederholen Sie den Befehl.",
                "La commande a échoué.\nLe nom est inconnu : corrigez-le.\n",
            })
    void aFewSentencesAreReportedAndNotTakenForAnEmptyList(String text) {
        Capture capture = read(text + "\n");

        assertThat(capture.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.origin().line()).isEqualTo(1);
            assertThat(warning.message())
                    .startsWith("not read: a sentence and no data, as of a command that failed: '");
        });
        assertThat(read(LISTS.lines().findFirst().orElseThrow() + "\n$ lssyscfg -r prof -m prod\n" + text + "\n$\n")
                        .warnings())
                .extracting(warning -> warning.message())
                .allMatch(message -> message.startsWith("not read: "))
                .anyMatch(message -> message.startsWith("not read: the command failed: '"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Something else",
                "name  of  a table.",
                "Zwei Worte.",
                "One sentence is here.\nAnother one follows.\nA third one is there.\nA fourth one is too many.\n",
                "The value is=three and more.",
                "HDISK0  none  None.",
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("expected a prompt with a command");
    }

    @Test
    void valuesWithoutNamesAskForTheCommand() {
        assertThatThrownBy(() -> read("vioa,1,ETHERNET0\nvioa,2,ETHERNET0\n"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageEndingWith("say which it was, as in --as 'lssyscfg -r sys -F name,state'");
        assertThat(TranscriptReader.read(
                                new SourceText("x.txt", "vioa,1,vioserver\npay,12,os400\n"),
                                new Reading(
                                        Optional.empty(),
                                        SystemNamesReader.read(List.of(new SourceText("y.txt", LISTS))),
                                        Optional.of("lssyscfg -r lpar -m prod -F name,lpar_id,lpar_env")))
                        .estate()
                        .partitions()
                        .size())
                .isEqualTo(1);
    }
}
