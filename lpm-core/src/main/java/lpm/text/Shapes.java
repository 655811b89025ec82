package lpm.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.text.command.Line;
import lpm.text.vios.LsmapReader;
import lpm.text.vios.LspvReader;
import lpm.text.vios.LspvSizeReader;

/** Tells from the look of a bare output which command printed it, where no prompt says. */
final class Shapes {

    /** How many lines are looked at. */
    static final int SAMPLE = 1_000;

    private static final String NPIV_HEADING = "Name Physloc ClntID ClntName ClntOS";
    private static final ImmutableList<String> HEADINGS = ImmutableList.of(
            "SVSA", "SVEA", "Name ", "NAME ", "name ", "Size(mb)", "ETHERNET STATISTICS", "attribute ");
    private static final Pattern ATTRIBUTE_ROW = Pattern.compile("[a-z]\\w* .* (True|False)\\+?");

    /** Attributes that only {@code vioslpm0} has, the pseudodevice for migrations. */
    private static final ImmutableSet<String> MOVER_ATTRIBUTES =
            ImmutableSet.of("cfg_msp_lpm_ops", "lpm_msnap_succ", "max_lpm_vasi", "max_vasi_ops");

    private static final Pattern STATISTICS = Pattern.compile("ETHERNET STATISTICS \\((ent[0-9]{1,9})\\) :");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern IDENTIFIER = Pattern.compile("none|[0-9A-Fa-f]{16}|[0-9A-Fa-f]{32}");
    private static final Pattern LOCATION = Pattern.compile("U[0-9A-Z.]+-.+");

    private Shapes() {}

    /**
     * What the first lines tell.
     *
     * @param lines the first that are not blank, at most {@link #SAMPLE}
     */
    static Optional<Shape> of(List<Line> lines) {
        Line first = lines.get(0);
        return heading(first, lines)
                .or(() -> delimited(first.text().strip()))
                .or(() -> Records.shape(lines))
                .or(() -> attributes(lines));
    }

    /**
     * What the heading of an output tells; empty where the line is none.
     *
     * @param lines the line and some after it
     */
    static Optional<Shape> heading(List<Line> lines) {
        Line line = lines.get(0);
        return mayBeHeading(line.text())
                ? heading(line, lines).or(() -> attributes(ImmutableList.of(line)))
                : Optional.empty();
    }

    /** Most lines of a transcript are none, which their first letters tell. */
    static boolean mayBeHeading(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from == text.length() || !mayBeginHeading(text.charAt(from))) {
            return false;
        }
        for (String heading : HEADINGS) {
            if (text.startsWith(heading, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading may begin with that letter. */
    static boolean mayBeginHeading(char first) {
        return "SNnEa".indexOf(first) >= 0;
    }

    private static Optional<Shape> heading(Line line, List<Line> lines) {
        if (LspvReader.isHeading(line)) {
            return server("lspv");
        }
        if (LspvSizeReader.isHeading(line)) {
            return server("lspv -size");
        }
        if (LsmapReader.isHeading(line)) {
            return server("lsmap -all");
        }
        Matcher statistics = STATISTICS.matcher(line.text().strip());
        if (statistics.matches()) {
            return server("entstat -all " + statistics.group(1));
        }
        return switch (String.join(" ", line.words())) {
            case "SVEA Physloc" -> server("lsmap -all -net");
            case NPIV_HEADING -> fibreChannelOrVnic(lines);
            case "name status description" -> server("lsdev");
            case "Size(mb) Free(mb) Parent Pool Parent Size Parent Free" -> server("lsrep");
            case "name physloc fabric tports aports swwpns awwpns" -> server("lsnports");
            default -> Optional.empty();
        };
    }

    /** Adapters for Fibre Channel and virtual network interfaces are printed under one heading. */
    private static Optional<Shape> fibreChannelOrVnic(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.text().startsWith("vfchost"))) {
            return server("lsmap -all -npiv");
        }
        if (lines.stream().anyMatch(line -> line.text().startsWith("vnicserver"))) {
            return server("lsmap -all -vnic");
        }
        return Optional.of(
                new Shape.Ambiguous("two kinds of lsmap print this heading without adapters", "lsmap -all -npiv"));
    }

    /** Cells with colons between, as from {@code -fmt :}. */
    private static Optional<Shape> delimited(String line) {
        ImmutableList<String> cells = ImmutableList.copyOf(Splitter.on(':').split(line));
        if (cells.size() >= 3 && LOCATION.matcher(cells.get(1)).matches()) {
            String name = cells.get(0);
            return name.startsWith("vfchost")
                    ? server("lsmap -all -npiv -fmt :")
                    : name.startsWith("vnicserver")
                            ? server("lsmap -all -vnic -fmt :")
                            : name.startsWith("vhost")
                                    ? server("lsmap -all -fmt :")
                                    : name.startsWith("ent") ? server("lsmap -all -net -fmt :") : Optional.empty();
        }
        if (cells.size() < 3 || !IDENTIFIER.matcher(cells.get(1)).matches()) {
            return Optional.empty();
        }
        return cells.size() == 3 && WHOLE_NUMBER.matcher(cells.get(2)).matches()
                ? server("lspv -size -fmt :")
                : server("lspv -fmt :");
    }

    private static Optional<Shape> attributes(List<Line> lines) {
        boolean rows = lines.stream()
                .map(line -> String.join(" ", line.words()))
                .allMatch(text -> text.equals("attribute value description user_settable")
                        || ATTRIBUTE_ROW.matcher(text).matches());
        if (rows
                && lines.stream()
                        .anyMatch(line -> MOVER_ATTRIBUTES.contains(line.words().get(0)))) {
            return server("lsattr -El vioslpm0");
        }
        return rows
                ? Optional.of(new Shape.Ambiguous(
                        "rows of attributes do not say which device they are of", "lsdev -dev hdisk1 -attr"))
                : Optional.empty();
    }

    private static Optional<Shape> server(String typed) {
        return Optional.of(new Shape.Told(typed, true));
    }
}
