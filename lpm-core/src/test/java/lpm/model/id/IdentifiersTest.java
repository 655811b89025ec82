package lpm.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identifiers tell beside their text. */
class IdentifiersTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    @ParameterizedTest
    @CsvSource({"0.2, 0.2", "0.20, 0.2", "1, 1.0", "12.500, 12.5", "0, 0.0", "0.05, 0.05"})
    void processingUnitsAreExactDecimals(String written, String printed) {
        assertThat(ProcessingUnits.parse(written)).hasToString(printed);
        assertThat(ProcessingUnits.parse("0.1").plus(ProcessingUnits.parse("0.2")))
                .isEqualTo(ProcessingUnits.parse("0.3"));
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.1.9, true", "1.2, 1.2.0, true", "1.10, 1.9, true", "7.1, 7.2, false", "2.2.1.4, 2.2.1.5, false"
    })
    void releasesAreComparedNumberByNumber(String release, String other, boolean atLeast) {
        assertThat(new Release(release).isAtLeast(new Release(other))).isEqualTo(atLeast);
    }

    @Test
    void aLocationCodeOfAVirtualAdapterTellsSystemPartitionAndSlot() {
        LocationCode code = LocationCode.virtual(SYSTEM, new PartitionId(2), new VirtualSlot(19));

        assertThat(code).hasToString("U8286.42A.21A0B7C-V2-C19");
        assertThat(code.system()).hasValue(SYSTEM);
        assertThat(code.virtual())
                .hasValue(new LocationCode.Virtual(SYSTEM, new PartitionId(2), new VirtualSlot(19)))
                .isEqualTo(new LocationCode("U8286.42A.21A0B7C-V2-C19-T1").virtual());
        assertThat(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1").system()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "vios1, 8286-42A*21A0B7C, vios1:8286-42A*21A0B7C, vios1 of 8286-42A*21A0B7C",
        "vios1, , vios1:unknown, vios1",
        "a:b, , a:b:unknown, a:b",
        "vios1:unknown, , vios1:unknown:unknown, vios1:unknown",
        "a:8286-42A*21A0B7C, 7895-42X*1054A3B, a:8286-42A*21A0B7C:7895-42X*1054A3B, a:8286-42A*21A0B7C of 7895-42X*1054A3B",
    })
    void aServerIsReadAsItsQualifiedNameIsWritten(String name, String system, String qualified, String label) {
        ViosKey server = new ViosKey(Optional.ofNullable(system).map(MachineTypeModelSerial::parse), name);

        assertThat(server.qualifiedName()).isEqualTo(qualified);
        assertThat(server.label()).isEqualTo(label);
        assertThat(ViosKey.parse(qualified)).isEqualTo(server);
    }

    @ParameterizedTest
    @CsvSource({"vios1", "a:b", "vios1:8286-42A", ":unknown", ":8286-42A*21A0B7C"})
    void aNameAloneIsThatOfAServerOfUnknownSystem(String name) {
        assertThat(ViosKey.parse(name)).isEqualTo(ViosKey.ofUnknownSystem(name));
    }
}
