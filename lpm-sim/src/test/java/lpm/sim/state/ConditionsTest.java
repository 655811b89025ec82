package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.Article;
import lpm.sim.hardware.MoverPair;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Conditions WHOLE = Conditions.builder()
            .addPairs(
                    MoverPair.whole(Article.SOURCE_1, Article.DESTINATION_1),
                    MoverPair.whole(Article.SOURCE_2, Article.DESTINATION_2))
            .build();

    @Test
    void pathsAreLostServerByServerInTheirOrder() {
        ImmutableList<ViosKey> servers = ImmutableList.of(Article.SOURCE_1, Article.SOURCE_2);
        Conditions once = WHOLE.losingPath(servers, "first");
        Conditions twice = once.losingPath(servers, "second");

        assertThat(once.lostPaths()).isEqualTo(ImmutableMap.of(Article.SOURCE_1, "first"));
        assertThat(twice.lostPaths()).isEqualTo(ImmutableMap.of(Article.SOURCE_1, "first", Article.SOURCE_2, "second"));
        assertThat(twice.losingPath(servers, "third")).isEqualTo(twice);
        assertThat(twice.withoutPath(Article.SOURCE_2)).hasValue("second");
        assertThat(twice.withoutPath(Article.DESTINATION_1)).isEmpty();
    }

    @Test
    void theStreamIsMissingOnceTheLastPairIsBrokenOrAFrameIsDown() {
        Conditions once = WHOLE.losingPair("first");

        assertThat(WHOLE.missing(Resource.STREAM)).isEmpty();
        assertThat(once.missing(Resource.STREAM)).isEmpty();
        assertThat(once.pairInUse()).isEqualTo(Optional.of(WHOLE.pairs().get(1)));
        assertThat(once.losingPair("second").missing(Resource.STREAM)).hasValue("second");
        assertThat(WHOLE.losing(Resource.SOURCE_FRAME, "source").missing(Resource.STREAM))
                .hasValue("source");
        assertThat(WHOLE.losing(Resource.DESTINATION_FRAME, "destination").missing(Resource.STREAM))
                .hasValue("destination");
    }

    @Test
    void aMoveThatTakesNoMoversMissesNoStream() {
        assertThat(Conditions.builder().build().missing(Resource.STREAM)).isEmpty();
    }

    @Test
    void whatBrokeSomethingFirstStaysTheReasonUntilItIsRepaired() {
        Conditions broken = WHOLE.losing(Resource.CONSOLE, "first")
                .losing(Resource.CONSOLE, "second")
                .losingPair("crash")
                .losingPath(ImmutableList.of(Article.SOURCE_1), "path")
                .withStop("stop")
                .withWaitBudgetSpent("waited");

        assertThat(broken.missing(Resource.CONSOLE)).hasValue("first");
        assertThat(broken.repaired()).isEqualTo(WHOLE);
    }

    @Test
    void aResourceIsWrittenAsPeopleSpeakOfIt() {
        assertThat(Resource.PARTITION_RMC).hasToString("the console's RMC connection to the partition");
    }
}
