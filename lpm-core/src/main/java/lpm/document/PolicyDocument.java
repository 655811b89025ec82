package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import lpm.policy.Decision;
import lpm.policy.Policy;
import lpm.rules.RuleId;

/**
 * The policy of a site as YAML or JSON: waivers and severities, each with its rule, a reason, and where and until when it holds.
 *
 * <pre>{@code
 * lpm_policy: 1
 * waivers:
 *   - rule: lpar-no-media
 *     partition: 5
 *     reason: the drive is unloaded by the operator before each move
 *     expires: 2027-01-31
 * severities:
 *   - rule: vscsi-size-equal
 *     severity: error
 *     reason: a LUN that was grown on one side has cost us a night
 * }</pre>
 */
public final class PolicyDocument {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("lpm_policy", "waivers", "severities");
    private static final int VERSION = 1;

    private PolicyDocument() {}

    /**
     * Reads a policy.
     *
     * @param file the document as the user named it, for messages
     * @param rules the ids and aliases that may be named, each with the id of its rule
     * @throws lpm.origin.InputException if it is not a policy, with the line at fault
     */
    public static Policy read(String file, String text, ImmutableMap<String, RuleId> rules) {
        Source source = new Source(file, "the keys of a policy were expected, the first: lpm_policy: 1");
        MappingReader in = MappingReader.of(source, TreeReader.read(source, text), "policy", KEYS);
        in.version("lpm_policy", VERSION);
        return new Policy(
                Stream.concat(
                                in.all("severities", node -> DecisionForm.severity(source, node, rules)).stream(),
                                in.all("waivers", node -> DecisionForm.waiver(source, node, rules)).stream())
                        .collect(ImmutableList.<Decision>toImmutableList()),
                ImmutableSet.of());
    }
}
