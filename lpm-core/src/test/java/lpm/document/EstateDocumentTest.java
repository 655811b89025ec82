package lpm.document;

import static lpm.document.ReadEstate.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstateDocumentTest {

    @Test
    void whatIsWrittenIsReadAsTheSameEstate() {
        Estate estate = RichEstate.estate();
        String yaml = EstateDocument.write(estate);

        assertThat(read(yaml)).isEqualTo(estate);
        assertThat(EstateDocument.write(read(yaml))).isEqualTo(yaml);
        assertThat(read(EstateDocument.writeJson(estate))).isEqualTo(estate);
        assertThat(read(yaml.replace("\n", "\r\n"))).isEqualTo(estate);
        assertThat(read("\uFEFF# a comment\n---\n" + yaml + "...\n")).isEqualTo(estate);
        assertThat(read(EstateDocument.write(Estate.empty()))).isEqualTo(Estate.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10E1234",
                "012",
                "0x1F",
                "1_000",
                "1e3",
                ".inf",
                ".NaN",
                "~",
                "12:30:45",
                "no",
                "No",
                "on",
                "yes",
                "y",
                "007",
                "0b11",
                "2024-01-01",
                "=",
                "<<x",
                "a#b",
                "'true'",
                "\"false\"",
                "'null'",
                "\"\\u0041\"",
                "- -"
            })
    void aNameIsTheTextThatIsWritten(String written) {
        String name = written.equals("\"\\u0041\"") ? "A" : written.replaceAll("^['\"]|['\"]$", "");
        String quoted = written.equals("- -") ? "'- -'" : written;

        assertThat(read("lpm: 1\nchassis: [{name: %s}]\n".formatted(quoted))
                        .chassis()
                        .keys())
                .containsExactly(name);
    }

    @Test
    void serialNumbersAndIdentifiersKeepTheirZerosAndLetters() {
        Estate estate = read("""
                lpm: 1
                managed_systems:
                  - id: 8286-42A*10E1234
                virtual_io_servers:
                  - name: no
                    system: 8286-42A*0000012
                    physical_volumes:
                      - name: 0e0
                        id: 0005438680440000
                """);

        assertThat(estate.managedSystems().keys()).containsExactly(MachineTypeModelSerial.parse("8286-42A*10E1234"));
        assertThat(estate.virtualIoServer(ViosKey.of(MachineTypeModelSerial.parse("8286-42A*0000012"), "no"))
                        .physicalVolumes()
                        .items()
                        .get(0)
                        .id()
                        .map(Object::toString))
                .isEqualTo(Fact.known("0005438680440000"));
    }

    @Test
    void aKeyThatIsLeftOutIsUnknownAndAnEmptyListIsEmpty() {
        Estate estate = read("lpm: 1\nvirtual_io_servers: [{name: vio7, server_adapters: []}, {name: vio8}]\n");

        assertThat(estate.virtualIoServer(ViosKey.ofUnknownSystem("vio7")).serverAdapters())
                .isEqualTo(Listing.complete(List.of()));
        assertThat(estate.virtualIoServer(ViosKey.ofUnknownSystem("vio8"))
                        .serverAdapters()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void everyFactKnowsItsLine() {
        Capture capture = EstateDocument.read("e.yaml", """
                lpm: 1
                virtual_io_servers:
                  - name: vio7
                    state: Running
                    physical_volumes:
                      - name: hdisk3
                        reserve_policy: no_reserve
                """);
        ViosKey server = ViosKey.ofUnknownSystem("vio7");
        Subject disk = Subject.on(server, Subject.Kind.PHYSICAL_VOLUME, "hdisk3");

        assertThat(List.of(
                        new FactRef(Subject.of(server), ""),
                        new FactRef(Subject.of(server), "state"),
                        new FactRef(disk, ""),
                        new FactRef(disk, "reserve_policy"),
                        new FactRef(disk, "size_megabytes")))
                .extracting(fact -> capture.origins().of(fact).map(Origin::line))
                .containsExactly(Optional.of(3), Optional.of(4), Optional.of(6), Optional.of(7), Optional.of(6));
    }
}
