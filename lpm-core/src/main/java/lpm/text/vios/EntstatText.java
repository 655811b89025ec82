package lpm.text.vios;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * What {@code entstat} prints of a shared Ethernet adapter that is no counter: {@code -all} adds a section for each adapter in
 * it. Every other line is a statistic, which nothing here depends on.
 */
final class EntstatText {

    private static final String VLANS = "VLAN Ids";
    private static final Pattern SECTION = Pattern.compile("ETHERNET STATISTICS \\((\\S{1,256})\\) ?:? *");
    private static final Pattern VLANS_OF = Pattern.compile(" *(\\S{1,256}):([0-9 ]*)");
    private static final Pattern PAIR = Pattern.compile(" *([A-Za-z][A-Za-z ]{0,60}):(.*)");
    private static final CharMatcher NUMBERS = CharMatcher.inRange('0', '9').or(CharMatcher.is(' '));
    private static final CharMatcher RULE = CharMatcher.is('-');
    /** The characters of a list that is too long whatever comes next. */
    private static final int LONGEST_LIST = 1_000;

    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    /** A value with its line. */
    record Value(Line line, String text) {

        ImmutableList<String> words() {
            return ImmutableList.copyOf(BLANKS.split(text));
        }
    }

    private final String bridge;
    private final Map<String, Value> vlans = new LinkedHashMap<>();
    private final Map<String, Map<String, Value>> sections = new LinkedHashMap<>();
    private String current;
    private String block = "";
    private String lastListed = "";

    private EntstatText(String bridge) {
        this.bridge = bridge;
        this.current = bridge;
    }

    /** The adapter whose statistics begin in this line. */
    static Optional<String> section(Line line) {
        Matcher matcher = SECTION.matcher(line.text());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static EntstatText parse(CommandOutput output, String bridge) {
        EntstatText text = new EntstatText(bridge);
        output.lines().forEach(line -> text.line(output, line));
        return text;
    }

    private void line(CommandOutput output, Line line) {
        Optional<String> begins = section(line);
        if (begins.isPresent()) {
            current = begins.get();
            if (sections.put(current, new LinkedHashMap<>()) != null) {
                throw output.wrong(line, "each adapter once; is this the output of two commands?");
            }
            block = "";
            return;
        }
        if (block.equalsIgnoreCase(VLANS) && current.equals(bridge) && listsVlans(output, line)) {
            return;
        }
        Matcher pair = PAIR.matcher(line.text());
        if (block.equalsIgnoreCase(VLANS) && !pair.matches() && !RULE.matchesAllOf(line.text())) {
            throw output.wrong(line, "an adapter with its VLANs such as ent4: 300");
        }
        Map<String, Value> section = sections.getOrDefault(current, new LinkedHashMap<>());
        block = "";
        if (pair.matches()) {
            block = pair.group(1).strip();
            section.putIfAbsent(block, new Value(line, pair.group(2).strip()));
        }
    }

    /** Takes a line of an adapter with its VLANs, or one that goes on with them. */
    private boolean listsVlans(CommandOutput output, Line line) {
        Matcher vlansOf = VLANS_OF.matcher(line.text());
        if (vlansOf.matches()) {
            lastListed = vlansOf.group(1);
            if (vlans.put(lastListed, new Value(line, vlansOf.group(2).strip())) != null) {
                throw output.wrong(line, "each adapter once");
            }
            return true;
        }
        if (!NUMBERS.matchesAllOf(line.text())) {
            return false;
        }
        vlans.computeIfPresent(lastListed, (name, value) -> {
            if (value.text().length() > LONGEST_LIST) {
                throw output.wrong(line, "at most 21 VLANs of " + name);
            }
            return new Value(value.line(), value.text() + " " + line.text().strip());
        });
        return true;
    }

    boolean isBridge() {
        return value(bridge, "Device Type")
                .filter(type -> type.text().equals("Shared Ethernet Adapter"))
                .isPresent();
    }

    /** The VLANs of each trunk adapter, in the order in which they are printed. */
    Map<String, Value> vlans() {
        return vlans;
    }

    /** A value in the section of an adapter. */
    Optional<Value> value(String adapter, String key) {
        return Optional.ofNullable(sections.get(adapter)).flatMap(section -> Optional.ofNullable(section.get(key)));
    }
}
