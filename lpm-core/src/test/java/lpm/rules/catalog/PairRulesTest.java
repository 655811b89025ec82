package lpm.rules.catalog;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import lpm.rules.PairRule;
import lpm.rules.Rule;
import org.junit.jupiter.api.Test;

/** Which rules about a pair are not declared by what a partition needs of a system, and why. */
class PairRulesTest {

    private static final ImmutableSetMultimap<String, String> OTHERS = ImmutableSetMultimap.<String, String>builder()
            .putAll(
                    "it asks about what the chosen mapping makes of the pair, which a system by itself does not tell",
                    "net-sea-trunk-limit",
                    "npiv-destination-port-capable",
                    "npiv-fabric-preserved",
                    "npiv-no-cross-map",
                    "npiv-port-available",
                    "vios-level-ibmi",
                    "vios-level-pair",
                    "vios-mpio-preserved",
                    "vios-redundancy-preserved",
                    "vios-rmc-active",
                    "vios-slot-id-collision",
                    "vios-state-running",
                    "vios-virtual-slots-free",
                    "vscsi-adapter-per-vios-pair",
                    "vscsi-backing-visible-both-vios",
                    "vscsi-vtd-name-unique")
            .putAll(
                    "it compares the disk of a source server with that of the server which the mapping chooses",
                    "vscsi-dual-vios-no-reserve",
                    "vscsi-lun-not-in-use",
                    "vscsi-max-transfer-parity",
                    "vscsi-reserve-allowed",
                    "vscsi-reserve-parity",
                    "vscsi-size-equal",
                    "vscsi-ssp-same-cluster")
            .putAll(
                    "it asks each mover, and which servers of the source are movers depends on which serve the partition",
                    "msp-address-version",
                    "msp-pair-connected",
                    "msp-redundant-available",
                    "msp-vasi-available",
                    "net-vios-security-level")
            .put(
                    "it adds up what the movers of a side can take, and leaves open which of them takes part",
                    "conc-per-msp")
            .put(
                    "a VLAN is reserved by one of several trunk adapters, and each bridge is explained",
                    "net-pvid-not-reserved")
            .put(
                    "how much is left depends on the pool that the request names, and on every partition in it",
                    "proc-shared-pool-reserve")
            .put("only the move itself can tell", "server-affinity-not-worse")
            .build();

    @Test
    void aPairRuleIsDeclaredInOneOfTheTwoShapesOrSaysWhyNot() {
        ImmutableSet<String> others = RuleCatalog.standard().rules().stream()
                .filter(rule -> rule.scope() == Rule.Scope.PAIR)
                .filter(not(PairRule.class::isInstance))
                .map(rule -> rule.description().id().toString())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(Sets.symmetricDifference(others, ImmutableSet.copyOf(OTHERS.values())))
                .isEmpty();
    }
}
