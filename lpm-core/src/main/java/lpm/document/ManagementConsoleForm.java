package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.origin.Subject;

/** A management console. */
final class ManagementConsoleForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "kind", "release", "reachable_consoles");

    private ManagementConsoleForm() {}

    static ManagementConsole read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "management console", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, name));
        return in.build(() -> ManagementConsole.builder()
                .name(name)
                .kind(in.fact("kind", Scalars.oneOf(ConsoleKind.values())))
                .release(in.fact("release", Scalars::release))
                .reachableConsoles(in.values("reachable_consoles", Scalars::text))
                .build());
    }

    static void write(ManagementConsole console, MappingWriter out) {
        out.text("name", console.name())
                .word("kind", console.kind())
                .word("release", console.release())
                .texts("reachable_consoles", console.reachableConsoles());
    }
}
