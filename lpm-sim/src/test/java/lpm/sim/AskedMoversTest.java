package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.option.OptionParser;
import lpm.rules.MigrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mover service partitions through which a stream goes, where a request names them. */
class AskedMoversTest {

    private static List<String> pairs(Estate estate, String attributes, MigrationOptions options) {
        MigrationRequest request = Article.request();
        Course course = Migration.begin(
                SimulatedEstate.of(estate),
                request.withOptions(OptionParser.attributes(attributes, request.options())),
                Article.mapping(),
                options);
        return course.state().conditions().pairs().stream()
                .map(pair -> pair.source().name() + " and " + pair.destination().name())
                .toList();
    }

    private static List<String> pairs(Estate estate, String attributes) {
        return pairs(estate, attributes, MigrationOptions.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "dest_lpar_id=5, sn1054a3bvios1, sn1054a5bvios1",
        "source_msp_name=sn1054a3bvios2, sn1054a3bvios2, sn1054a5bvios1",
        "dest_msp_id=2, sn1054a3bvios1, sn1054a5bvios2",
        "'source_msp_id=2,dest_msp_name=sn1054a5bvios2', sn1054a3bvios2, sn1054a5bvios2"
    })
    void areThoseThatAreNamedElseTheFirstOfEachSide(String attributes, String source, String destination) {
        assertThat(pairs(Article.estate(), attributes)).containsExactly(source + " and " + destination);
    }

    @Test
    void areTheOnlyOnesOfTheirSideEvenWhereASecondPairCouldStandBy() {
        MigrationOptions redundant = MigrationOptions.defaults().withRedundantMovers(true);

        assertThat(pairs(Article.estate(), "source_msp_name=sn1054a3bvios2", redundant))
                .containsExactly("sn1054a3bvios2 and sn1054a5bvios1");
        assertThat(pairs(Article.estate(), "dest_lpar_id=5", redundant))
                .containsExactly("sn1054a3bvios1 and sn1054a5bvios1", "sn1054a3bvios2 and sn1054a5bvios2");
    }

    @Test
    void aServerWhoseIdNobodyCapturedMayBeTheOneThatIsAskedFor() {
        Estate silent = Article.estate().updating(Article.SOURCE_1, server -> server.withId(Fact.unknown()));

        assertThat(pairs(silent, "source_msp_id=3")).containsExactly("sn1054a3bvios1 and sn1054a5bvios1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source_msp_name=nobody", "source_msp_id=2"})
    void anotherStandsInWhereNoneIsTheOneThatIsAskedFor(String attributes) {
        Estate one = Article.estate()
                .updating(Article.SOURCE_2, server -> server.withMoverServicePartition(Fact.known(false)));

        assertThat(pairs(one, attributes)).containsExactly("sn1054a3bvios1 and sn1054a5bvios1");
    }

    @Test
    void openTheStream() {
        MigrationRequest request = Article.request();
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(Article.estate()),
                request.withOptions(OptionParser.attributes("source_msp_id=2", request.options())),
                Article.mapping(),
                MigrationOptions.defaults());

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.events())
                .filteredOn(event -> event.name().equals("bind_src"))
                .extracting(MigrationEvent::actor)
                .containsExactly(Article.SOURCE_2.name());
    }
}
