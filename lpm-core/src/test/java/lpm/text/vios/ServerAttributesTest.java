package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.disk;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.KeptAside;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ioslevel}, the attributes of {@code vioslpm0}, and the identity of a disk. */
class ServerAttributesTest {

    private static final String MOVER = """
            attribute       value description                                   user_settable
            cfg_msp_lpm_ops 8     Number of concurrent LPM operations for MSP   True
            concurrency_lvl 3     Concurrency level                             True
            tcp_port_high   0     TCP highest ephemeral port                    True""";

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1.4", "  2.2.1.4  ", "\n2.2.1.4"})
    void theLevelStandsAlone(String output) {
        assertThat(server("ioslevel", output).ioslevel()).isEqualTo(Fact.known(new Release("2.2.1.4")));
        assertThat(read(session("ioslevel", "2.2.1.4").replace("\n", "\r\n"))
                        .origins()
                        .of(new FactRef(Subject.of(server("ioslevel", output)), "ioslevel")))
                .hasValue(new Origin("vio7.txt", 4, Optional.of("ioslevel on vio7")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "hdisk0 none None; expected the level alone, such as 2.2.1.4, then a prompt",
                "2.2.1.4 SP1; expected the level alone",
                "vio7; a release is numbers with dots (2.2.1.4), but 'vio7' was found"
            })
    void whatIsNoLevelIsRefused(String line, String expected) {
        assertRefused("ioslevel", line).hasMessageContaining("vio7.txt:4: ioslevel: ", expected);
        assertRefused("ioslevel", "2.2.1.4\n2.2.1.5").hasMessageContaining("vio7.txt:5: ioslevel: ");
        assertThat(warning(read(session("ioslevel", "")))).hasValue("nothing was printed; the level is not known");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"lsattr -El vioslpm0", "lsattr -El vioslpm0 -a cfg_msp_lpm_ops", "lsdev -dev vioslpm0 -attr"})
    void aMoverSaysHowManyMigrationsItTakesPartInAtATime(String command) {
        assertThat(server(command, MOVER).concurrentMigrations()).isEqualTo(Fact.known(8));
        assertThat(server("lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops", "value\n\n8")
                        .concurrentMigrations())
                .isEqualTo(Fact.known(8));
    }

    @Test
    void otherAttributesOfAMoverSayNothing() {
        assertThat(warning(read(session("lsattr -El vioslpm0", MOVER.replace("cfg_msp_lpm_ops", "max_msp_lpm_ops")))))
                .hasValue("nothing of use: cfg_msp_lpm_ops of vioslpm0 was not printed");
        assertRefused("lsattr -El vioslpm0", MOVER.replace("ops 8 ", "ops -1"))
                .hasMessageContaining("vio7.txt:5: lsattr: ", "expected cfg_msp_lpm_ops as a number of migrations");
    }

    @Test
    void theUniqueIdOfADiskIsReadByEitherCommand() {
        String id = "33213600507680282861D88000000000000AB04214503IBMfcp";
        Fact<UniqueDeviceId> known = Fact.known(new UniqueDeviceId(id));

        assertThat(disk("lsdev -dev hdisk4 -attr unique_id", "value\n\n" + id).uniqueId())
                .isEqualTo(known);
        assertThat(disk("lsattr -El hdisk4 -a unique_id", "unique_id " + id + " Unique device identifier False")
                        .uniqueId())
                .isEqualTo(known);
    }

    @Test
    void otherAttributesAreKeptAside() {
        assertThat(read(session("lsattr -HEl vioslpm0", MOVER)).keptAside())
                .extracting(KeptAside::command, KeptAside::attribute)
                .containsExactly(
                        tuple("lsattr of vioslpm0", "concurrency_lvl"), tuple("lsattr of vioslpm0", "tcp_port_high"));
    }

    @Test
    void aBridgeHasADefaultAdapter() {
        String rows = """
                attribute     value       description                                 user_settable
                ctl_chan      ent7        Control Channel adapter for SEA failover    True
                pvid          1           PVID to use for the SEA device              True
                pvid_adapter  ent4        Default virtual adapter to use              True
                virt_adapters ent4,ent5   List of virtual adapters                    True""";
        SharedEthernetAdapter bridge = SharedEthernetAdapter.builder()
                .name("ent8")
                .defaultAdapter(Fact.known("ent4"))
                .build();
        assertThat(server("lsdev -dev ent8 -attr", rows).sharedEthernetAdapters())
                .isEqualTo(Listing.of(List.of(bridge), Coverage.open()));
        assertThat(server("lsdev -dev ent8 -attr pvid_adapter", "value\n\nent4").sharedEthernetAdapters())
                .isEqualTo(Listing.of(List.of(bridge), Coverage.open()));
        assertThat(warning(read(session("lsdev -dev ent8 -attr pvid", "value\n\n1"))))
                .hasValue("not read: 'ent8' is not known to be a disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsdev -dev ent0 -attr", "lsdev -dev ent0 -attr alt_addr"})
    void whatIsPrintedOfAnotherAdapterIsNotRead(String command) {
        assertThat(warning(read(
                        session(command, "attribute value description user_settable\n\nbusio 0xd0 Bus\nI/O address"))))
                .hasValue("not read: 'ent0' is not known to be a disk");
    }

    @Test
    void aServerIsANodeOfACluster() {
        String output = "CLUSTER_NAME:    pool1\nCLUSTER_ID:      8f0e4d2c91b3\nCLUSTER_STATE:   OK";
        assertThat(server("cluster -list", output).cluster()).isEqualTo(Fact.known(Optional.of("pool1")));
        assertThat(server("cluster -list", output).clusterId()).isEqualTo(Fact.known("8f0e4d2c91b3"));
        assertThat(server("cluster -list", "CLUSTER_NAME: pool1").clusterId()).isEqualTo(Fact.unknown());
        assertThat(read(session("cluster -list", output)).keptAside())
                .extracting(KeptAside::command, KeptAside::attribute, KeptAside::value)
                .containsExactly(tuple("cluster -list", "CLUSTER_STATE", Optional.of("OK")));
        assertThat(warning(read(session("cluster -list", ""))))
                .hasValue("nothing of use: no CLUSTER_NAME: was printed");
        assertRefused("cluster -list", "CLUSTER_NAME: a\nCLUSTER_NAME: b")
                .hasMessageContaining("the name of one cluster");
        assertRefused("cluster -list", "CLUSTER_NAME: a\nCLUSTER_ID:").hasMessageContaining("the id of one cluster");
    }
}
