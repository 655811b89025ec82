package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lpm.option.SyntaxRule;
import lpm.rules.Explanation;
import lpm.rules.catalog.RuleCatalog;
import org.junit.jupiter.api.Test;

/** The ids of the whole catalogue, and what stands for each. */
class CatalogueTest {

    /** Of these, what needs no estate is enforced where the value is parsed, and the rest asked. */
    private static final ImmutableSet<String> BOTH = ImmutableSet.of("msp-address-version");

    private static final int MOST_WITHOUT_CONSEQUENCE = 33;

    @Test
    void everyIdIsARuleAnAliasOrEnforcedWhereItsValueIsParsed() throws IOException {
        ImmutableSet<String> catalogue =
                Resources.readLines(Resources.getResource("catalogue-ids.txt"), StandardCharsets.UTF_8).stream()
                        .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> asked = RuleCatalog.standard().names().keySet();
        ImmutableSet<String> parsed =
                Arrays.stream(SyntaxRule.values()).map(SyntaxRule::id).collect(ImmutableSet.toImmutableSet());

        assertThat(Sets.intersection(asked, parsed)).isEqualTo(BOTH);
        assertThat(Sets.union(asked, parsed)).isEqualTo(catalogue);
    }

    /** Each says why: the hardware would have to know of consoles, clocks or promises. */
    @Test
    void fewRulesHaveNoPhysicalConsequence() {
        assertThat(RuleCatalog.standard().rules())
                .filteredOn(rule -> rule.description().consequence() instanceof Explanation.None)
                .hasSizeLessThanOrEqualTo(MOST_WITHOUT_CONSEQUENCE);
    }
}
