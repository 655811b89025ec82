package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
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
