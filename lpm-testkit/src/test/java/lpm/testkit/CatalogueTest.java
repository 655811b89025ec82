package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lpm.option.SyntaxRule;
import lpm.rules.catalog.RuleCatalog;
import org.junit.jupiter.api.Test;

/** The ids of the whole catalogue, and what stands for each. */
class CatalogueTest {

    /** What nothing asks about yet. */
    private static final ImmutableSet<String> OPEN = ImmutableSet.of(
            "mgmt-console-not-busy",
            "lpar-vpmem",
            "mem-ppt-ratio",
            "vscsi-ssp-same-cluster",
            "net-same-lan",
            "net-vsi-profile",
            "net-vnic-backing",
            "net-vnic-redundant-backing",
            "net-sriov-logical-port-migratable",
            "net-pvid-not-reserved",
            "net-vios-security-level",
            "net-sea-trunk-limit",
            "net-hea-etherchannel");

    @Test
    void everyIdIsARuleAnAliasOrEnforcedWhereItsValueIsParsed() throws IOException {
        ImmutableSet<String> catalogue =
                Resources.readLines(Resources.getResource("catalogue-ids.txt"), StandardCharsets.UTF_8).stream()
                        .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> asked = RuleCatalog.standard().names().keySet();
        ImmutableSet<String> parsed =
                Arrays.stream(SyntaxRule.values()).map(SyntaxRule::id).collect(ImmutableSet.toImmutableSet());

        assertThat(Sets.intersection(asked, parsed)).isEmpty();
        assertThat(Sets.union(asked, parsed)).isSubsetOf(catalogue);
        assertThat(Sets.difference(catalogue, Sets.union(asked, parsed))).containsExactlyInAnyOrderElementsOf(OPEN);
    }
}
