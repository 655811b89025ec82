package lpm.document;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.Chassis;
import lpm.model.ComputeNode;
import lpm.origin.Subject;

/** A chassis with its compute nodes. */
final class ChassisForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "nodes");
    private static final ImmutableSet<String> NODE_KEYS = ImmutableSet.of("name", "bays", "system");

    private ChassisForm() {}

    static Chassis read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "chassis", KEYS);
        String name = in.required("name", Scalars::text);
        Subject subject = Subject.named(Subject.Kind.CHASSIS, name);
        in.about(subject);
        return in.build(() -> Chassis.builder()
                .name(name)
                .nodes(in.all("nodes", item -> readNode(source, subject, item)))
                .build());
    }

    private static ComputeNode readNode(Source source, Subject chassis, Node node) {
        MappingReader in = MappingReader.of(source, node, "compute node", NODE_KEYS);
        String name = in.required("name", Scalars::text);
        source.claim(chassis, "compute node", name, in.line());
        return in.build(() -> ComputeNode.builder()
                .name(name)
                .bays(ImmutableSortedSet.copyOf(in.allValues("bays", Scalars::bay)))
                .system(in.fact("system", Scalars::system))
                .build());
    }

    static void write(Chassis chassis, MappingWriter out) {
        out.text("name", chassis.name()).objects("nodes", chassis.nodes(), ChassisForm::writeNode);
    }

    private static void writeNode(ComputeNode node, MappingWriter out) {
        out.text("name", node.name()).words("bays", node.bays()).word("system", node.system());
    }
}
