package lpm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A LUN has three kinds of names, and no capture shows them all. */
class VolumeIdentityTest {

    private static final String LUN = "6005076801808af5e0000000000000ab";

    private static PhysicalVolume disk(String id, String uniqueId, String naa) {
        return PhysicalVolume.builder()
                .name("hdisk3")
                .id(fact(id).map(PhysicalVolumeId::new))
                .uniqueId(fact(uniqueId).map(UniqueDeviceId::new))
                .naa(fact(naa).map(NaaIdentifier::new))
                .build();
    }

    private static Fact<String> fact(String text) {
        return Fact.ofOptional(Optional.of(text).filter(value -> !value.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "332136005076801808AF5E0000000000000AB04214503IBMfcp, 6005076801808af5e0000000000000ab",
        "3IBM21451246005076801808AF5E0000000000000AB, 6005076801808af5e0000000000000ab",
        "6005076801808AF5E0000000000000AB, 6005076801808af5e0000000000000ab",
        "2A1135000C5005EA9617C0BST9146853SS03IBMsas, 5000c5005ea9617c",
        "3IBMST9146853SS5000C5005EA9617C, 5000c5005ea9617c",
        "5000c5005ea9617c, 5000c5005ea9617c"
    })
    void isFoundInTheFormsThatCommandsAndConsolesPrint(String text, String naa) {
        assertThat(NaaIdentifier.in(text)).contains(new NaaIdentifier(naa));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "391BIBMIPR-0   6EC713000000004010IPR-0   6EC7130003IBMsas",
                "0300f7a1b2c3d4e501",
                "6005076801808AF5E0000000000000A",
                "33213600507680180",
                "a text without any"
            })
    void isNotSeenWhereNoneIs(String text) {
        assertThat(NaaIdentifier.in(text)).isEmpty();
    }

    @Test
    void isKnownOfADiskAndALunOnceTheUniqueIdIs() {
        assertThat(disk("", "332136005076801808AF5E0000000000000AB04214503IBMfcp", "")
                        .naa())
                .isEqualTo(Fact.known(new NaaIdentifier(LUN)));
        assertThat(LogicalUnit.builder()
                        .name("pay")
                        .uniqueId(Fact.known(new UniqueDeviceId("3IBM21451246005076801808AF5E0000000000000AB")))
                        .build()
                        .naa())
                .isEqualTo(Fact.known(new NaaIdentifier(LUN)));
    }

    @Test
    void cannotContradictTheUniqueIdItIsIn() {
        assertThatThrownBy(() -> disk(
                        "", "332136005076801808AF5E0000000000000AB04214503IBMfcp", "6005076801808af5e0000000000000ac"))
                .hasMessage(
                        "hdisk3: the NAA identifier is 6005076801808af5e0000000000000ac, but unique_id contains 6005076801808af5e0000000000000ab");
    }

    /** Each side as identifier/unique id/NAA identifier. */
    @ParameterizedTest
    @CsvSource({
        "00f7a1b2c3d4e501//, 00f7a1b2c3d4e501//, true",
        "00f7a1b2c3d4e501//, 00f7a1b2c3d4e502//, false",
        "00f7a1b2c3d4e501//, //6005076801808af5e0000000000000ab, unknown",
        "//, //, unknown",
        "/33213.lun/, /33213.lun/, true",
        "/33213.lun/, /33213.other/, false",
        "/3IBM21451246005076801808AF5E0000000000000AB/, //6005076801808af5e0000000000000ab, true",
        "/3IBM21451246005076801808AF5E0000000000000AB/, /332136005076801808AF5E0000000000000AB04214503IBMfcp/, true",
        "/3IBM21451246005076801808AF5E0000000000000AB/, //6005076801808af5e0000000000000ac, false",
        "00f7a1b2c3d4e501//6005076801808af5e0000000000000ab, 00f7a1b2c3d4e501//6005076801808af5e0000000000000ac, false",
        "00f7a1b2c3d4e501//6005076801808af5e0000000000000ab, 00f7a1b2c3d4e502//6005076801808af5e0000000000000ab, false"
    })
    void isTheSameIfOneNameIsAndNoneDiffers(String one, String other, String same) {
        PhysicalVolume left = disk(one);
        PhysicalVolume right = disk(other);

        assertThat(left.sameVolume(right)).hasToString(same);
        assertThat(right.sameVolume(left)).hasToString(same);
        assertThat(LogicalUnit.builder()
                        .name("lun")
                        .id(left.id())
                        .uniqueId(left.uniqueId())
                        .naa(left.naa())
                        .build()
                        .isBehind(right))
                .hasToString(same);
    }

    private static PhysicalVolume disk(String names) {
        String[] three = names.split("/", -1);
        return disk(three[0], three[1], three[2]);
    }
}
