package lpm.merge;

import com.google.common.collect.ImmutableList;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.Chassis;
import lpm.model.ComputeNode;

/** One chassis; a capture may show some of its nodes. */
final class ChassisMerge {

    private ChassisMerge() {}

    static Chassis merge(String name, Merging<Chassis> said) {
        ItemType<ComputeNode> nodes = ItemType.of(ComputeNode::name, node -> said.subject(), ChassisMerge::mergeNode);
        ImmutableList<ComputeNode> merged = said.listing(
                        "nodes", chassis -> Listing.of(chassis.nodes(), Coverage.open()), nodes)
                .items();
        return said.build(() -> Chassis.builder().name(name).nodes(merged).build());
    }

    private static ComputeNode mergeNode(Attributes<ComputeNode> said) {
        return said.build(() -> ComputeNode.builder()
                .name(said.same("name", ComputeNode::name))
                .bays(said.same("bays", ComputeNode::bays))
                .system(said.fact("system", ComputeNode::system))
                .build());
    }
}
