package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationTrace;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MigrationHtmlTest {

    private static final Pattern FILM =
            Pattern.compile("<script type=\"application/json\" id=\"film\">(.*?)</script>", Pattern.DOTALL);

    private static JsonNode film(String page) {
        Matcher found = FILM.matcher(page);
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    @Test
    void aNameOfAPartitionDoesNoHarm() {
        String name = "</script><b>&'\"<!--";
        String page = MigrationHtml.of(Article.run(
                Article.estate().updating(Article.CLIENT, p -> p.withName(Fact.known(name))),
                MigrationOptions.defaults()));

        assertThat(page).doesNotContain("<b>", "</script><", "<!--").contains("&lt;/script&gt;&lt;b&gt;");
        assertThat(film(page).path("partition").asString("")).isEqualTo(name + " (partition 5)");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = MigrationHtml.of(Article.migrate());

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("http://", "https://", " src=", "@import", "url(")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void theScriptKnowsEveryFrame() {
        Filmed film = Filmed.article();

        JsonNode frames = film(MigrationHtml.of(film.trace())).path("frames");

        assertThat(frames.size()).isEqualTo(film.scenes().size());
        assertThat(frames.get(film.number("freeze")).path("place").asString("")).isEqualTo("between");
        assertThat(frames.get(film.number("end")).path("place").asString("")).isEqualTo("destination");
    }

    @Test
    void aPartitionThatIsOffStaysOffAndHasNoCurveOfMemory() {
        Filmed film = Filmed.of(Article.migrate(MigrationMode.INACTIVE));
        String page = MigrationHtml.of(film.trace());
        JsonNode frames = film(page).path("frames");
        PageView view = MigrationHtml.view(film.trace());

        assertThat(page)
                .contains("Simulated inactive migration from", "No memory was copied.")
                .doesNotContain("stream of memory pages");
        assertThat(view.phases())
                .extracting(PhaseView::name)
                .containsExactly(
                        "validate", "prepare", "switchover", "profile update", "cleanup source", "profile update");
        assertThat(frames).extracting(frame -> frame.path("fares").asString("")).containsOnly("off");
        assertThat(frames.get(film.number("release")).path("place").asString(""))
                .isEqualTo("between");
        assertThat(frames.get(film.number("profiles")).path("place").asString(""))
                .isEqualTo("destination");
        assertThat(frames.get(film.number("profiles")).path("current").asInt(-1))
                .isEqualTo(7);
        assertThat(frames.get(film.number("src_vtd1")).path("current").asInt(-1))
                .isEqualTo(8);
        assertThat(frames.get(film.number("end")).path("marks").asString("")).isEqualTo("T".repeat(12));
    }

    @Test
    void aSuspendedPartitionIsShownSuspendedFromBeginningToEnd() {
        Filmed film = Filmed.of(Article.migrate(MigrationMode.SUSPENDED));

        assertThat(film(MigrationHtml.of(film.trace())).path("frames"))
                .extracting(frame -> frame.path("fares").asString(""))
                .containsOnly("suspended");
    }

    @Test
    void equalMovesGiveEqualPagesWhateverTheLocale() {
        MigrationTrace move = Article.migrate();
        String page = MigrationHtml.of(move);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(MigrationHtml.of(move)).isEqualTo(page);
        } finally {
            Locale.setDefault(before);
        }
    }
}
