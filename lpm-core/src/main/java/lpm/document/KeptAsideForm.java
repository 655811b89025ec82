package lpm.document;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.origin.KeptAside;
import lpm.origin.Origin;

/** An attribute that the model has no place for: how often a command printed it, and where first; never its values. */
final class KeptAsideForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("command", "attribute", "count", "file", "line");

    private KeptAsideForm() {}

    static KeptAside read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "attribute kept aside", KEYS);
        return in.build(() -> new KeptAside(
                in.required("command", Scalars::text),
                in.required("attribute", Scalars::text),
                in.required("count", Scalars::number),
                Origin.of(in.required("file", Scalars::text), in.required("line", Scalars::number)),
                Optional.empty()));
    }

    static void write(KeptAside kept, MappingWriter out) {
        out.text("command", kept.command())
                .text("attribute", kept.attribute())
                .word("count", kept.count())
                .text("file", kept.first().file())
                .word("line", kept.first().line());
    }
}
