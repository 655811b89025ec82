package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.Assumption;

/** A stated fact with its reason. */
final class AssumptionForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("subject", "attribute", "value", "reason");

    private AssumptionForm() {}

    static Assumption read(MappingReader in) {
        return in.build(() -> Assumption.builder()
                .subject(in.required("subject", Scalars::text))
                .attribute(in.required("attribute", Scalars::text))
                .value(in.required("value", Scalars::printed))
                .reason(in.required("reason", AssumptionForm::reason))
                .build());
    }

    static MappingReader reader(Source source, Node node) {
        return MappingReader.of(source, node, "assume", KEYS);
    }

    static String reason(ScalarNode node) {
        if (node.text().isBlank()) {
            throw new IllegalArgumentException(
                    "a sentence was expected that says why this is known, but nothing was found");
        }
        return node.text();
    }

    static void write(Assumption assumption, MappingWriter out) {
        out.text("subject", assumption.subject())
                .text("attribute", assumption.attribute())
                .text("value", assumption.value())
                .text("reason", assumption.reason());
    }
}
