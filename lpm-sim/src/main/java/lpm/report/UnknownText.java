package lpm.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import lpm.model.Estate;
import lpm.rules.Missing;

/** What an estate is silent about, each with the command that captures it. */
public final class UnknownText {

    private UnknownText() {}

    /** One section for each object: the commands, and what each of them would tell of it. */
    public static String of(Estate estate) {
        ImmutableList<Unknowns.Line> unknown = Unknowns.of(estate);
        if (unknown.isEmpty()) {
            return "Nothing that is shown is unknown.\n";
        }
        TextLines out = new TextLines();
        for (Unknowns.Line line : unknown) {
            out.line(line.object());
            Map<Missing, StringJoiner> byCommand = new LinkedHashMap<>();
            line.attributes()
                    .forEach(attribute -> byCommand
                            .computeIfAbsent(attribute.missing(), missing -> new StringJoiner(", "))
                            .add(attribute.name()));
            byCommand.forEach((missing, names) -> {
                out.line("  " + missing);
                out.folded("      ", names.toString());
            });
        }
        return out.toString();
    }
}
