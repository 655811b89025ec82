package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.disk;
import static lpm.text.Listings.read;
import static lpm.text.Listings.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lsattr} and {@code lsdev -attr}, which print the same attributes. */
class DiskAttributesTest {

    private static final String ROWS = """
            PCM             PCM/friend/fcpother                              Path Control Module            False
            PR_key_value    none                                             Persistant Reserve Key Value   True+
            location                                                         Location Label                 True
            pvid            00f7a1b2c3d4e5010000000000000000                 Physical volume identifier     False
            reserve_policy  single_path                                      Reserve Policy                 True+
            size_in_mb      61440                                            Size in Megabytes              False
            unique_id       332136005076801808AF5E0000000000000AB04214503IBMfcp Unique device identifier    False
            ww_name         0x500507680140ae21                               FC World Wide Name             False""";
    private static final String LSDEV_HEADING =
            "attribute       value                                            description                    user_settable\n\n";

    static Stream<String> readings() {
        return Stream.of(
                session("lsattr -El hdisk14", ROWS),
                session("lsattr -HEl hdisk14", LSDEV_HEADING + ROWS),
                session("lsdev -dev hdisk14 -attr", LSDEV_HEADING + ROWS),
                session("ioscli lsdev -dev hdisk14 -attr", LSDEV_HEADING + ROWS));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aDiskHasItsIdentitySizeAndPolicy(String transcript) {
        var disks = Listings.server(read(transcript)).physicalVolumes();

        assertThat(disks.coverage()).isEqualTo(Coverage.open());
        assertThat(disks.items())
                .containsExactly(PhysicalVolume.builder()
                        .name("hdisk14")
                        .id(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e501")))
                        .uniqueId(Fact.known(new UniqueDeviceId("332136005076801808AF5E0000000000000AB04214503IBMfcp")))
                        .sizeMegabytes(Fact.known(61_440L))
                        .reservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))
                        .build());
    }

    @ParameterizedTest
    @EnumSource(ReservePolicy.class)
    void bothCommandsPrintEveryPolicy(ReservePolicy policy) {
        String row = "reserve_policy  %s  Reserve Policy  True".formatted(policy);
        assertThat(Stream.of(
                                disk("lsattr -El hdisk14 -a reserve_policy", row),
                                disk("lsattr -El hdisk14 | grep reserve", row),
                                disk("lsdev -dev hdisk14 -attr reserve_policy", "value\n\n" + policy))
                        .map(PhysicalVolume::reservePolicy))
                .containsOnly(Fact.known(policy));
    }

    @Test
    void anAttributeWithTwoValuesIsRefused() {
        String row = "reserve_policy  single_path  Reserve Policy  True";

        assertThat(disk("lsattr -El hdisk14", row + "\n" + row).reservePolicy())
                .isEqualTo(Fact.known(ReservePolicy.SINGLE_PATH));
        assertThat(disk(
                                "lsattr -El hdisk14",
                                row + "\nqueue_depth     20  Queue DEPTH  True\nqueue_depth     40  Queue DEPTH  True")
                        .reservePolicy())
                .as("of what is kept aside nothing depends on it")
                .isEqualTo(Fact.known(ReservePolicy.SINGLE_PATH));
        assertRefused("lsattr -El hdisk14", row + "\n" + row.replace("single_path", "no_reserve"))
                .hasMessageContaining("vio7.txt:5: ", "one value of reserve_policy, but line 4 has another");
        assertRefused(
                        "lsdev -dev hdisk14 -attr",
                        ROWS + "\n"
                                + "unique_id  332136005076801808AF5E0000000000000AC04214503IBMfcp  Unique device identifier  False")
                .hasMessageContaining("one value of unique_id");
    }

    @Test
    void theLargestTransferIsANumberOfBytes() {
        assertThat(Stream.of(
                                disk("lsattr -El hdisk14", "max_transfer    0x80000  Maximum TRANSFER Size  True"),
                                disk("lsdev -dev hdisk14 -attr max_transfer", "value\n\n0x80000"),
                                disk("lsdev -dev hdisk14 -attr max_transfer", "value\n\n524288"))
                        .map(PhysicalVolume::maximumTransferBytes))
                .containsOnly(Fact.known(524_288L));
        assertRefused("lsattr -El hdisk14", "max_transfer    big  Maximum TRANSFER Size  True");
    }

    @Test
    void aValueThatIsEmptyIsUnknown() {
        PhysicalVolume disk = disk("lsattr -El hdisk14", """
                pvid            none         Physical volume identifier     False
                unique_id                    Unique device identifier       False
                size_in_mb      0            Size in Megabytes              False""");

        assertThat(disk).isEqualTo(PhysicalVolume.builder().name("hdisk14").build());
        assertThat(disk("lsdev -dev hdisk14 -attr unique_id", "value\n\n")).isEqualTo(disk);
    }

    @Test
    void aRenamedDeviceIsADiskOnceAListingShowsIt() {
        String policy = "$ lsdev -dev rootdisk -attr reserve_policy\nvalue\n\nno_reserve\n";
        String before = "$ hostname\nvio7\n" + policy + "$\n";

        assertThat(Listings.warning(read(before))).hasValue("not read: 'rootdisk' is not known to be a disk");
        assertThat(Listings.server(read(before + "$ lspv -size\nrootdisk none 61440\n$\n"))
                        .physicalVolumes()
                        .items()
                        .get(0)
                        .reservePolicy())
                .isEqualTo(Fact.known(ReservePolicy.NO_RESERVE));
    }

    @Test
    void anAdapterIsNotTakenForADisk() {
        assertThat(Listings.warning(read(session("lsdev -dev ent4 -attr", LSDEV_HEADING + ROWS))))
                .hasValue("not read: 'ent4' is not known to be a disk");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0514-519 lsattr: The following device was not found in the customized device configuration database: hdisk99",
                "The attribute \"reserve_policy\" is not valid for this device.",
                "hdisk99: Device not found",
                "rksh: lsattr: Permission denied"
            })
    void anErrorTextInsteadOfOutputIsReportedAndSaysNothing(String text) {
        var capture = read(session("lsattr -El hdisk99", text));

        assertThat(capture.estate().virtualIoServers().isEmpty()).isTrue();
        assertThat(Listings.warning(capture).orElse(""))
                .startsWith("not read: the command failed: '" + text.substring(0, 20));
    }

    @Test
    void linesOfOtherShapesAreRefused() {
        assertRefused("lsattr -El hdisk14", "reserve_policy no_reserve")
                .hasMessageContaining("expected attribute, value, description and True or False");
        assertRefused("lsattr -El hdisk14", "reserve_policy  no_reserved  Reserve Policy  True")
                .hasMessageContaining("expected reserve_policy no_reserve, single_path, pr_exclusive or pr_shared");
        assertRefused("lsdev -dev hdisk14 -attr reserve_policy", "value\n\nno_reserve\nsingle_path")
                .hasMessageContaining("expected the value of reserve_policy alone");
        assertRefused("lsattr -El hdisk14", "pvid  00f7a1b2c3d4e5010000000000000001  Identifier  False")
                .hasMessageContaining("must be 16 lower-case hexadecimal digits");
    }
}
