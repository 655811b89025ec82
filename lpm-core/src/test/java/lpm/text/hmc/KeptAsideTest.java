package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.readKnowing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import lpm.document.EstateDocument;
import lpm.merge.Merger;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import lpm.origin.Origin;
import org.junit.jupiter.api.Test;

/** Attributes that the model has no place for. */
class KeptAsideTest {

    private static final String LPAR = "lssyscfg -r lpar" + M;
    private static final String PARTITIONS = """
            name=pay,lpar_id=12,lpar_env=os400,state=Running,lpar_keylock=norm,auto_start=1
            name=web,lpar_id=13,lpar_env=aixlinux,state=Running,lpar_keylock=manual
            """;

    @Test
    void areCountedByCommandWithTheFirstValueAndItsPlace() {
        Capture capture = read(LPAR, PARTITIONS);

        assertThat(capture.warnings()).isEmpty();
        assertThat(capture.keptAside()).containsExactly(kept("auto_start", 1, "1"), kept("lpar_keylock", 2, "norm"));
        assertThat(capture.keptAside().stream().mapToInt(KeptAside::count).sum())
                .as("values of two attributes, counted by hand")
                .isEqualTo(3);
    }

    private static KeptAside kept(String attribute, int count, String value) {
        return new KeptAside(
                "lssyscfg -r lpar",
                attribute,
                count,
                new Origin("hmc4.txt", 2, Optional.of("lssyscfg on hmc4")),
                Optional.of(value));
    }

    @Test
    void areToldOfValuesUnderAHeadingToo() {
        assertThat(read(LPAR + " -F --header", "name,lpar_id,lpar_env,lpar_keylock\npay,12,os400,norm")
                        .keptAside())
                .extracting(KeptAside::attribute)
                .containsExactly("lpar_keylock");
    }

    @Test
    void anInputThatIsGivenTwiceCountsOnce() {
        Capture capture = read(LPAR, PARTITIONS);

        assertThat(Merger.merge(List.of(capture, capture)).keptAside()).isEqualTo(capture.keptAside());
    }

    @Test
    void twoOutputsOfOneCommandCountTogether() {
        String session = Consoles.session(LPAR, PARTITIONS);

        assertThat(read(session + session).keptAside())
                .extracting(KeptAside::count)
                .containsExactly(2, 4);
    }

    @Test
    void aRecordThatIsNotReadIsNotKeptAside() {
        Capture capture =
                readKnowing("lshwres -r mem --level lpar" + M, "lpar_name=new,lpar_id=40,curr_mem=1024,mem_mode=ded");

        assertThat(capture.warnings()).hasSize(1);
        assertThat(capture.keptAside())
                .extracting(KeptAside::command)
                .as("of the list of partitions alone")
                .containsOnly("lssyscfg -r lpar");
    }

    @Test
    void aDocumentKeepsNamesAndCountsButNoValues() {
        Capture capture = read(LPAR, PARTITIONS);
        String json = EstateDocument.writeJson(capture.estate(), capture.keptAside());

        assertThat(json).doesNotContain("manual").contains("\"attribute\" : \"lpar_keylock\"");
        assertThat(EstateDocument.read("estate.json", json).keptAside())
                .extracting(KeptAside::attribute, KeptAside::count)
                .containsExactly(tuple("auto_start", 1), tuple("lpar_keylock", 2));
    }

    @Test
    void aLongValueIsCut() {
        assertThat(KeptAside.once("x", "y", "z".repeat(10_000), Origin.of("f", 1))
                        .value())
                .hasValueSatisfying(value -> assertThat(value).hasSize(KeptAside.LONGEST_VALUE));
    }
}
