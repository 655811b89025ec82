package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import lpm.document.EstateDocument;
import lpm.origin.Capture;
import lpm.origin.InputException;
import org.junit.jupiter.api.Test;

class VolumeIdentitiesTest {

    private static final String LUN = "naa: 6005076801808af5e0000000000000ab";

    private static Capture server(String name, String disk) {
        return EstateDocument.read(name + ".yaml", """
                lpm: 1
                virtual_io_servers:
                  - name: %s
                    physical_volumes:
                      - {name: hdisk3, %s}
                """.formatted(name, disk));
    }

    private static Capture storage(String unit) {
        return EstateDocument.read("box.yaml", """
                lpm: 1
                storage_systems:
                  - name: box
                    logical_units:
                      - {name: pay, %s}
                """.formatted(unit));
    }

    private static void assertRefused(String message, Capture one, Capture other) {
        for (ImmutableList<Capture> captures :
                ImmutableList.of(ImmutableList.of(one, other), ImmutableList.of(other, one))) {
            assertThatThrownBy(() -> Merger.merge(captures))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void refusesDisksThatShareOneNameAndDifferInAnother() {
        assertRefused(
                "volumes with the physical volume identifier 00f7a1b2c3d4e501 differ in the NAA identifier: it is 6005076801808af5e0000000000000ab of hdisk3 on vio7 (vio7.yaml:5), but it is 6005076801808af5e0000000000000ac of hdisk3 on vio8 (vio8.yaml:5); leave out the input that is wrong or out of date, or give the newer one last and say --newest-wins",
                server("vio7", "id: 00f7a1b2c3d4e501, " + LUN),
                server("vio8", "id: 00f7a1b2c3d4e501, naa: 6005076801808af5e0000000000000ac"));
        assertRefused(
                "volumes with the NAA identifier 6005076801808af5e0000000000000ab differ in the physical volume identifier: it is 00f7a1b2c3d4e501 of hdisk3 on vio7 (vio7.yaml:5), but it is 00f7a1b2c3d4e502 of hdisk3 on vio8 (vio8.yaml:5); leave out the input that is wrong or out of date, or give the newer one last and say --newest-wins",
                server("vio7", "id: 00f7a1b2c3d4e501, " + LUN),
                server("vio8", "id: 00f7a1b2c3d4e502, unique_id: 3IBM21451246005076801808AF5E0000000000000AB"));
    }

    @Test
    void refusesALunThatDiffersFromTheDiskInFrontOfIt() {
        assertRefused(
                "volumes with the unique device identifier array1.lun7 differ in the physical volume identifier: it is 00f7a1b2c3d4e502 of pay (box.yaml:5), but it is 00f7a1b2c3d4e501 of hdisk3 on vio7 (vio7.yaml:5); leave out the input that is wrong or out of date, or give the newer one last and say --newest-wins",
                server("vio7", "id: 00f7a1b2c3d4e501, unique_id: array1.lun7"),
                storage("id: 00f7a1b2c3d4e502, unique_id: array1.lun7"));
    }

    @Test
    void takesTwoSpellingsOfOneUniqueIdForOneLun() {
        assertThat(Merger.merge(ImmutableList.of(
                                server(
                                        "vio7",
                                        "id: 00f7a1b2c3d4e501, unique_id: 332136005076801808AF5E0000000000000AB04214503IBMfcp"),
                                server(
                                        "vio8",
                                        "id: 00f7a1b2c3d4e501, unique_id: 3IBM21451246005076801808AF5E0000000000000AB"),
                                storage(LUN)))
                        .estate()
                        .virtualIoServers()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void refusesOneLunAsTwoDisksOfAServer() {
        assertThatThrownBy(() -> EstateDocument.read("vio7.yaml", """
                        lpm: 1
                        virtual_io_servers:
                          - name: vio7
                            physical_volumes:
                              - {name: hdisk3, naa: 5000c5005ea9617c}
                              - {name: hdisk4, naa: 5000c5005ea9617c}
                        """))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("NAA identifier 5000c5005ea9617c");
    }

    @Test
    void isWrittenWhereTheUniqueIdDoesNotTellIt() {
        assertThat(EstateDocument.write(server("vio7", LUN).estate()))
                .contains("naa: '6005076801808af5e0000000000000ab'");
        assertThat(EstateDocument.write(server("vio7", "unique_id: 3IBM21451246005076801808AF5E0000000000000AB")
                        .estate()))
                .doesNotContain("naa");
    }
}
