package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;

/**
 * Everything that the page shows.
 *
 * @param partition as an operator speaks of it
 * @param kind of the migration, in a word
 * @param route from where to where, in words
 * @param outcome in words
 * @param cause what decided the outcome, empty if nothing went wrong
 * @param on what is there in the first frame
 * @param film what the script knows, safe inside an element
 */
public record PageView(
        String partition,
        String kind,
        String route,
        String outcome,
        String cause,
        ImmutableList<PictureView> pictures,
        ImmutableList<PhaseView> phases,
        MemoryView memory,
        ImmutableList<PanelView> panels,
        ImmutableSet<String> on,
        String film,
        String style,
        String script) {

    /** The classes of what has a key, in the first frame. */
    public String css(String key, String css) {
        return key.isEmpty() || on.contains(key) ? css : css + " off";
    }

    /** The number of the last frame. */
    public int last() {
        return panels.size() - 1;
    }

    /** What the browser may load and run: the style and the script of this page, and nothing else. */
    public String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style) + "; script-src "
                + hash(script);
    }

    private static String hash(String text) {
        byte[] digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + BaseEncoding.base64().encode(digest) + "'";
    }
}
