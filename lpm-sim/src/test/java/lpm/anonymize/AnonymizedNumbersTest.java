package lpm.anonymize;

import static lpm.anonymize.AnonymizerTest.anonymized;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Serial numbers, addresses and other numbers are replaced where they are such. */
class AnonymizedNumbersTest {

    @Test
    void aSerialNumberOfDigitsIsReplacedWhereItIsOne() {
        assertThat(anonymized("vios.txt", """
                $ hostname
                vios1
                $ lsmap -vadapter vhost0
                SVSA            Physloc                                      Client Partition ID
                --------------- -------------------------------------------- ------------------
                vhost0          U8286.42A.1020480-V2-C12                     0x0000000c

                VTD                   NO VIRTUAL TARGET DEVICE FOUND
                $ lspv -size
                hdisk1          00f6db0a4a3d1b5f    1020480
                $
                """))
                .contains("U8286.42A.9000001-V2-C12 ")
                .contains("  1020480\n");
    }

    @Test
    void aSerialNumberOfDigitsIsReplacedInNamesAndCommentsToo() {
        assertThat(anonymized("hmc.txt", """
                hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A\\*1020480 -F name,lpar_id,lpar_env,state
                payroll,12,aixlinux,Running
                hscroot@hmc4:~> lssyscfg -r sys -F name,type_model,serial_num,state
                Server-8286-42A-SN1020480,8286-42A,1020480,Operating
                hscroot@hmc4:~> lshwres -r mem -m 8286-42A*1020480 --level lpar -F lpar_name,curr_mem
                payroll,1020480
                hscroot@hmc4:~> echo old-1020480 sn1020480 1020480 1020480C
                """))
                .contains("-m 8286-42A\\*9000001 ", "8286-42A,9000001,", "lpar0001,1020480", "old-9000001 ")
                .doesNotContain("SN1020480", "-1020480", "sn1020480", "1020480C");
        assertThat(anonymized("estate.yaml", """
                # frame 1020480 in the cellar
                lpm: 1
                managed_systems:
                  - id: 8286-42A*1020480 # 8286-42A 1020480
                    available_memory_megabytes: 1020480
                """)).isEqualTo("""
                # frame 9000001 in the word00001
                lpm: 1
                managed_systems:
                  - id: 8286-42A*9000001 # 8286-42A 9000001
                    available_memory_megabytes: 1020480
                """);
    }

    @Test
    void anAddressHasOnePseudonymOfItsVersionHoweverItIsWritten() {
        assertThat(anonymized("hmc.txt", """
                padmin@9.3.4.5:~> ping 2001:DB8:0:0::17
                hscroot@hmc4:~> lssyscfg -r lpar -m 8286-42A*21A0B7C -F name,lpar_id,lpar_env,state,rmc_ipaddr
                payroll,12,aixlinux,Running,8.1.2.3
                ledger,13,aixlinux,Running,192.168.7.9
                hscroot@hmc4:~> ping 9.3.4.5; ping 2001:db8::17; ping fe80::1; ssh padmin@8.1.2.3 ioslevel
                3.1.4.10
                255.255.255.0
                9.1.940.0
                """)).isEqualTo("""
                padmin@10.0.0.4:~> ping 2001:db8::0:2
                hscroot@host0001:~> lssyscfg -r lpar -m 8286-42A*9000001 -F name,lpar_id,lpar_env,state,rmc_ipaddr
                lpar0002,12,aixlinux,Running,10.0.0.3
                lpar0001,13,aixlinux,Running,10.0.0.1
                hscroot@host0001:~> ping 10.0.0.4; ping 2001:db8::0:2; ping 2001:db8::0:5; ssh padmin@10.0.0.3 ioslevel
                3.1.4.10
                255.255.255.0
                9.1.940.0
                """);
    }

    @Test
    void moreThan255AddressesHavePseudonymsThatAreAddresses() {
        String text = "lpm: 1\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> "# 172.16.%d.%d\n".formatted(i / 200, i % 200))
                        .collect(Collectors.joining());
        assertThat(anonymized("estate.yaml", text).lines().skip(1).distinct())
                .hasSize(600)
                .allMatch(line -> InetAddresses.isInetAddress(line.substring(2)))
                .noneMatch(line -> line.contains("172.16"));
    }

    @Test
    void aNumberOfHardwareIsNoDeviceThoughOnlyItsFirstDigitIsALetter() {
        assertThat(anonymized("hmc.txt", """
                hscroot@hmc4:~> echo B28471747604 C050760000123456 A123456Z
                """))
                .contains("B28471000001 C050760000000001 ")
                .doesNotContain("123456");
    }
}
