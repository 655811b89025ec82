package lpm.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.model.id.Names;

/**
 * A processor compatibility mode as a console prints it, such as {@code POWER7} or {@code POWER9_base}. The command line and the
 * REST interface write some of them in different ways ({@code POWER6+}, {@code POWER6_Plus}), which are one mode.
 */
public record CompatibilityMode(String printed) {

    /** The newest mode that the system and the operating system have in common. */
    public static final CompatibilityMode DEFAULT = new CompatibilityMode("default");

    private static final String FAMILY = "POWER";
    private static final Pattern GENERATION = Pattern.compile("POWER([0-9]{1,3})(_.*)?");

    public CompatibilityMode {
        printed = inCapitals(Names.check("processor compatibility mode", printed))
                .replace("+", "_plus")
                .replace("_Plus", "_plus")
                .replace("_Enhanced", "_enhanced")
                .replace("_Base", "_base");
    }

    private static String inCapitals(String printed) {
        return printed.regionMatches(true, 0, FAMILY, 0, FAMILY.length())
                ? FAMILY + printed.substring(FAMILY.length())
                : printed;
    }

    /** The generation of processors whose instructions it offers: 7 of {@code POWER7}; none of {@code default}. */
    public Optional<Integer> generation() {
        Matcher matcher = GENERATION.matcher(printed);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return printed;
    }
}
