package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import lpm.text.command.CommandOutput;
import lpm.text.command.Unread;

/** Attributes of {@code vioslpm0}, the pseudodevice for migrations: how many the server takes part in at a time. */
final class MoverAttributes {

    private static final String DEVICE = "vioslpm0";
    private static final String LIMIT = "cfg_msp_lpm_ops";

    private MoverAttributes() {}

    static boolean is(String device) {
        return device.equals(DEVICE);
    }

    static Capture capture(CommandOutput output, List<AttributeRow> rows) {
        AttributeRow.checkOneValueEach(output, rows, ImmutableSet.of(LIMIT));
        Optional<AttributeRow> limit = rows.stream()
                .filter(row -> row.name().equals(LIMIT) && !row.value().isEmpty())
                .findFirst();
        if (limit.isEmpty()) {
            return Unread.because(output.origin(), "nothing of use: " + LIMIT + " of " + DEVICE + " was not printed");
        }
        AttributeRow row = limit.get();
        if (row.value().length() > 4 || !row.value().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw output.wrong(row.line(), LIMIT + " as a number of migrations");
        }
        ServerFacts facts = new ServerFacts(output);
        facts.note("concurrent_migrations", row.line());
        ImmutableList<KeptAside> others = rows.stream()
                .filter(other -> !other.name().equals(LIMIT))
                .map(other -> other.keptAside(output, "of " + DEVICE))
                .collect(ImmutableList.toImmutableList());
        return facts.capture(facts.builder().concurrentMigrations(Fact.known(Integer.valueOf(row.value()))))
                .withKeptAside(others);
    }
}
