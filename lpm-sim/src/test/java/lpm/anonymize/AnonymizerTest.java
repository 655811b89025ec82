package lpm.anonymize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;

class AnonymizerTest {

    @Test
    void aKeyOfADocumentStaysWhereANameIsTheSameWord() {
        assertThat(anonymized("estate.yaml", """
                lpm: 1
                managed_systems:
                  - id: 8286-42A*21A0B7C
                    state: Operating
                partitions:
                  - system: 8286-42A*21A0B7C
                    id: 12
                    name: state
                    state: running
                  - {system: 8286-42A*21A0B7C, id: 13, name: "running", state: running}
                  - {system: 8286-42A*21A0B7C, id: 14, name: 12}
                """)).isEqualTo("""
                lpm: 1
                managed_systems:
                  - id: 8286-42A*9000001
                    state: Operating
                partitions:
                  - system: 8286-42A*9000001
                    id: 12
                    name: lpar0003
                    state: running
                  - {system: 8286-42A*9000001, id: 13, name: "lpar0002", state: running}
                  - {system: 8286-42A*9000001, id: 14, name: lpar0001}
                """);
    }

    @Test
    void aNameIsReplacedOnlyInItsOwnCells() {
        assertThat(anonymized("hmc.txt", """
                hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A*21A0B7C -F name,lpar_id,lpar_env,state
                name,12,aixlinux,Running
                Running,13,aixlinux,Running
                4,14,aixlinux,Not Activated
                hscroot@hmc4:~> lshwres -r virtualio --rsubtype scsi -m 8286-42A*21A0B7C --filter "lpar_names=name,4"
                lpar_name=name,lpar_id=12,slot_num=4,state=1,is_required=0,adapter_type=client,remote_lpar_id=2,remote_lpar_name=server,remote_slot_num=12
                hscroot@hmc4:~> lssyscfg -r prof -m 8286-42A*21A0B7C --filter lpar_names=4
                name=default,lpar_name=4,lpar_id=14,lpar_env=aixlinux,"virtual_scsi_adapters=4/client/2/server/12/0"
                """)).isEqualTo("""
                hscroot@host0001:~> lssyscfg -r lpar -m 8286-42A*9000001 -F name,lpar_id,lpar_env,state
                lpar0003,12,aixlinux,Running
                lpar0002,13,aixlinux,Running
                lpar0001,14,aixlinux,Not Activated
                hscroot@host0001:~> lshwres -r virtualio --rsubtype scsi -m 8286-42A*9000001 --filter "lpar_names=lpar0003,lpar0001"
                lpar_name=lpar0003,lpar_id=12,slot_num=4,state=1,is_required=0,adapter_type=client,remote_lpar_id=2,remote_lpar_name=lpar0004,remote_slot_num=12
                hscroot@host0001:~> lssyscfg -r prof -m 8286-42A*9000001 --filter lpar_names=lpar0001
                name=profile0001,lpar_name=lpar0001,lpar_id=14,lpar_env=aixlinux,"virtual_scsi_adapters=4/client/2/lpar0004/12/0"
                """);
    }

    @Test
    void partitionsAndPoolsThatNoListNamesArePseudonymsToo() {
        assertThat(anonymized("hmc.txt", """
                hscroot@hmc4:~> lshwres -r proc -m 8286-42A*21A0B7C --level lpar
                lpar_name=payroll,lpar_id=12,curr_shared_proc_pool_id=1,curr_shared_proc_pool_name=payroll pool,curr_proc_mode=shared
                hscroot@hmc4:~> lshwres -r procpool -m 8286-42A*21A0B7C
                name=DefaultPool,shared_proc_pool_id=0
                name=payroll pool,shared_proc_pool_id=1,max_pool_proc_units=4.0
                $ hostname
                vios1
                $ lspv
                hdisk0          00f6db0a4a3d1b5e                    rootvg           active
                hdisk1          00f6db0a4a3d1b5f                    payrollvg        active
                $ lsrep
                Size(mb) Free(mb) Parent Pool         Parent Size      Parent Free
                   10198     9000 payrollvg                 51200            40000
                $
                """))
                .doesNotContain("payroll")
                .contains("name=DefaultPool,", " rootvg ", "name=pool0001,");
    }

    @Test
    void aHostIsReplacedInNamesOfFilesAndWhereItIsReachedFrom() {
        assertThat(names("vio1", "vio1.txt")).isEqualTo("host0001.txt");
        assertThat(names("client", "8286-42A_1020480-client-2024.txt")).isEqualTo("8286-42A_9000001-host0001-2024.txt");
        assertThat(names("yaml", "yaml.yaml.txt")).isEqualTo("host0001.host0001.txt");
        assertThat(names("config", "8286-42A_1020480_lpar_config.txt")).isEqualTo("8286-42A_9000001_lpar_config.txt");
        assertThat(anonymized("vios.txt", session("client").replace("$ lsmap", "$ ssh -q padmin@client ioscli lsmap")))
                .doesNotContain("@client");
    }

    @Test
    void aServerThatNothingNamesStaysAtItsLocation() {
        assertThat(anonymized("vios.txt", session("vios1").replace("$ hostname\nvios1\n", "")))
                .contains("vhost0          U8286.42A.9000001-V2-C12 ");
    }

    private static String names(String host, String file) {
        return anonymous(file, session(host)).file();
    }

    private static String session(String host) {
        return """
                $ hostname
                %s
                $ lsmap -vadapter vhost0
                SVSA            Physloc                                      Client Partition ID
                --------------- -------------------------------------------- ------------------
                vhost0          U8286.42A.1020480-V2-C12                     0x0000000c

                VTD                   NO VIRTUAL TARGET DEVICE FOUND
                $
                """.formatted(host);
    }

    @Test
    void aClusterThatIsCalledLikeAWordIsReplacedWhereverItIsNamed() {
        assertThat(anonymized("vios.txt", """
                $ hostname
                vios1
                $ cluster -list
                CLUSTER_NAME:    data
                CLUSTER_ID:      8f0e4d2c91b3
                $ cluster -status -clustername data
                $
                """))
                .contains("CLUSTER_NAME:    cluster001\n", "-clustername cluster001\n")
                .doesNotContain("8f0e4d2c91b3");
        assertThat(anonymized("estate.yaml", """
                lpm: 1
                managed_systems:
                  - id: 8286-42A*21A0B7C
                    ethernet_network: data
                virtual_io_servers:
                  - {system: 8286-42A*21A0B7C, id: 2, name: vios1, cluster: state}
                """)).contains("ethernet_network: network001", "cluster: cluster001");
    }

    @Test
    void aNameIsKnownBehindEscapesAndColours() {
        assertThat(anonymized("estate.json", """
                {"lpm": 1, "partitions": [{"system": "8286-42A*21A0B7C", "id": 5, "name": "pay\\u0072oll"}]}
                """)).contains("\"name\": \"lpar0001\"");
        assertThat(anonymized("vios.txt", """
                $ hostname
                vios1
                $ lspv
                pay\u001B[31mroll\u001B[0m 00f6db0a4a3d1b5e None
                $
                """)).contains("\nword00001 00f0000000000001 None\n");
    }

    @Test
    void aWordInOtherCapitalsHasThePseudonymInThem() {
        assertThat(anonymized("hmc.txt", """
                hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A*21A0B7C -F name,lpar_id,lpar_env,state
                payroll,12,aixlinux,Running
                hscroot@hmc4:~> echo PAYROLL Payroll ledger Ledger LEDGER 21a0b7c
                """))
                .contains("echo LPAR0001 Lpar0001 word00001 Word00001 WORD00001 9000001\n");
    }

    @Test
    void whatASharedPoolHoldsHasOnePseudonymWithItsIdentifierAndWithout() {
        assertThat(anonymized("vios.txt", """
                $ hostname
                vios1
                $ lssp -clustername data -sp pool -bd
                Lu Name          Size(mb)    Lu Udid
                payroll          10240       8f0e4d2c91b38f0e4d2c91b38f0e4d2c
                $ lsmap -vadapter vhost0
                SVSA            Physloc                                      Client Partition ID
                --------------- -------------------------------------------- ------------------
                vhost0          U8286.42A.1020480-V2-C12                     0x0000000c

                VTD                   vtscsi0
                Status                Available
                LUN                   0x8100000000000000
                Backing device        payroll.8f0e4d2c91b38f0e4d2c91b38f0e4d2c
                Physloc
                Mirrored              N/A
                $
                """))
                .contains("\nunit000001       10240       00000000000000000000000000000001\n")
                .contains("  unit000001.00000000000000000000000000000001\n");
    }

    static String anonymized(String file, String text) {
        return anonymous(file, text).text();
    }

    private static SourceText anonymous(String file, String text) {
        return new Anonymizer(AnonymizerTest::read)
                .anonymize(CaptureTexts.of(ImmutableList.of(new SourceText(file, text))))
                .sources()
                .get(0);
    }

    private static Lpm read(CaptureTexts captures) {
        return Lpm.of(Inputs.plain().read(ImmutableList.<Input>copyOf(captures.texts())));
    }
}
