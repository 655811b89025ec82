package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import lpm.origin.Subject;
import lpm.policy.KnownFinding;
import lpm.rules.Outcome;
import lpm.rules.RuleId;

/** A baseline as YAML or JSON: the findings that are known, by rule and object. */
public final class BaselineDocument {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("lpm_baseline", "known");
    private static final ImmutableSet<String> FINDING =
            ImmutableSet.of("rule", "outcome", "kind", "system", "host", "device");
    private static final int VERSION = 1;

    private BaselineDocument() {}

    /**
     * Reads a baseline. A rule that does not exist any more is no error: its findings cannot come up.
     *
     * @param file the document as the user named it, for messages
     * @throws lpm.origin.InputException if it is not a baseline, with the line at fault
     */
    public static ImmutableSet<KnownFinding> read(String file, String text) {
        Source source = new Source(file, "the keys of a baseline were expected, the first: lpm_baseline: 1");
        MappingReader in = MappingReader.of(source, TreeReader.read(source, text), "baseline", KEYS);
        in.version("lpm_baseline", VERSION);
        return ImmutableSet.copyOf(in.all("known", node -> finding(source, node)));
    }

    private static KnownFinding finding(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "known finding", FINDING);
        return new KnownFinding(
                in.required("rule", value -> new RuleId(value.text())),
                in.required("outcome", Scalars.oneOf(Outcome.values())),
                new Subject(
                        in.required("kind", Scalars.oneOf(Subject.Kind.values())),
                        in.fact("system", Scalars::printed).value(),
                        in.fact("host", Scalars::printed).value(),
                        in.fact("device", Scalars::printed).value()));
    }

    /** The baseline as YAML, in an order of its own: equal sets give equal texts. */
    public static String write(ImmutableSet<KnownFinding> known) {
        TreeWriter tree = new TreeWriter();
        tree.startMapping();
        new MappingWriter(tree)
                .word("lpm_baseline", VERSION)
                .objects(
                        "known",
                        known.stream()
                                .sorted(Comparator.comparing(KnownFinding::rule)
                                        .thenComparing(KnownFinding::outcome)
                                        .thenComparing(KnownFinding::subject))
                                .collect(ImmutableList.toImmutableList()),
                        BaselineDocument::write);
        tree.endMapping();
        return tree.finish();
    }

    private static void write(KnownFinding finding, MappingWriter out) {
        out.word("rule", finding.rule())
                .word("outcome", finding.outcome())
                .word("kind", finding.subject().kind());
        finding.subject().system().ifPresent(system -> out.text("system", (Object) system));
        finding.subject().host().ifPresent(host -> out.text("host", (Object) host));
        finding.subject().device().ifPresent(device -> out.text("device", (Object) device));
    }
}
