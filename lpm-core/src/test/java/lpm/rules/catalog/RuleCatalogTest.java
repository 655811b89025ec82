package lpm.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import lpm.rules.Finding;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.Severity;
import lpm.rules.partition.LparNoMedia;
import lpm.rules.partition.LparNoPhysicalIo;
import lpm.rules.server.ServerDistinct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogTest {

    private final RuleCatalog standard = RuleCatalog.standard();

    @Test
    void hasTheRulesOfTheArticleAndThoseOfTheCatalogue() {
        assertThat(standard.rules())
                .extracting(rule -> rule.description().id().toString())
                .containsExactlyInAnyOrder(
                        // what the article names
                        "mgmt-console-manages-both",
                        "mgmt-fsm-release",
                        "server-ibmi-mobility-capable",
                        "msp-source-present",
                        "msp-destination-present",
                        "lpar-no-physical-io",
                        "lpar-no-media",
                        "vscsi-backing-visible",
                        "vscsi-source-mapped",
                        "vscsi-backing-visible-both-vios",
                        "vscsi-reserve-parity",
                        "vscsi-dual-vios-no-reserve",
                        "net-vlan-bridged",
                        "ibmi-restricted-io",
                        "ibmi-level",
                        "ibmi-profile-consistent",
                        // without which no move makes sense
                        "server-distinct",
                        "lpar-state-active",
                        "lpar-migration-state-idle",
                        "server-state-operating",
                        "mem-available",
                        "proc-units-available",
                        "vios-present-both",
                        "vios-state-running",
                        "vios-virtual-slots-free",
                        "net-vswitch-same-name",
                        // without which a move passed and broke
                        "lpar-state-inactive",
                        "lpar-state-suspended",
                        "lpar-rmc-active",
                        "lpar-name-unique",
                        "lpar-no-trunk-adapter",
                        "mem-lmb-size-equal",
                        "vscsi-lun-not-in-use",
                        "vscsi-reserve-allowed",
                        // what is set for the partition
                        "lpar-type-supported",
                        "lpar-dlpar-capable",
                        "lpar-migration-enabled",
                        "lpar-profile-exists",
                        "lpar-no-lhea",
                        "lpar-no-hugepages",
                        "lpar-no-bsr",
                        "lpar-no-workload-group",
                        "lpar-no-redundant-error-path",
                        "lpar-no-service-partition",
                        "lpar-no-dedicated-serial",
                        "lpar-no-virtual-terminal-open",
                        "lpar-os-migration-ready",
                        "lpar-id-free",
                        "lpar-uuid-unique",
                        "lpar-mac-unique",
                        "lpar-ame-capable",
                        "lpar-vtpm-key",
                        "lpar-srr-capable",
                        "lpar-secure-boot",
                        "lpar-hmc-i-disk-protection",
                        // the rest of vios and vscsi
                        "vios-rmc-active",
                        "vios-level-ibmi",
                        "vios-level-pair",
                        "vios-redundancy-preserved",
                        "vios-mpio-preserved",
                        "vios-no-profile-required-adapter",
                        "vios-slot-id-collision",
                        "vscsi-backing-is-physical",
                        "vscsi-size-equal",
                        "vscsi-vtd-name-unique",
                        "vscsi-adapter-per-vios-pair",
                        "vscsi-slot-exists",
                        "vscsi-max-transfer-parity",
                        "msp-pair-connected",
                        "msp-vasi-available",
                        "msp-redundant-available",
                        "msp-time-of-day",
                        // servers and their consoles
                        "mgmt-hmc-release-ibmi",
                        "server-mobility-capable",
                        "server-ibmi-restricted-io-capable",
                        "server-ibmi-power7-or-later",
                        "server-generation",
                        "server-firmware-pair",
                        "server-dpo-idle",
                        "server-lpar-slot-free",
                        "server-affinity-not-worse",
                        // migrations at the same time
                        "conc-system-active",
                        "conc-system-inactive",
                        "conc-per-msp",
                        "conc-more-than-8-needs-two-vios-pairs",
                        "conc-1gb-network",
                        "conc-cluster-heartbeat",
                        // processors, memory, IBM i
                        "proc-compat-mode-supported",
                        "proc-compat-preferred",
                        "proc-dedicated-available",
                        "proc-vcpu-within-max",
                        "proc-units-per-vcpu",
                        "proc-shared-pool-exists",
                        "proc-shared-pool-reserve",
                        "mem-ams-supported",
                        "mem-ams-pool-configured",
                        "mem-ams-paging-device",
                        "mem-ams-redundant-paging",
                        "ibmi-storage-external",
                        "ibmi-no-ibmi-hosting");
    }

    @Test
    void warnsInTheseCasesAndRefusesInAllOthers() {
        assertThat(standard.rules())
                .extracting(Rule::description)
                .filteredOn(rule -> rule.severity() == Severity.WARNING)
                .extracting(rule -> rule.id().toString())
                .containsExactlyInAnyOrder(
                        "ibmi-profile-consistent",
                        "lpar-no-trunk-adapter",
                        "lpar-no-workload-group",
                        "lpar-no-redundant-error-path",
                        "lpar-no-service-partition",
                        "lpar-no-dedicated-serial",
                        "lpar-no-virtual-terminal-open",
                        "lpar-os-migration-ready",
                        "lpar-ame-capable",
                        "lpar-vtpm-key",
                        "lpar-secure-boot",
                        "lpar-hmc-i-disk-protection",
                        "msp-time-of-day",
                        "vscsi-max-transfer-parity",
                        "vscsi-size-equal",
                        "vscsi-vtd-name-unique",
                        "conc-1gb-network",
                        "conc-cluster-heartbeat",
                        "ibmi-no-ibmi-hosting",
                        "proc-compat-preferred",
                        "proc-shared-pool-reserve",
                        "proc-vcpu-within-max",
                        "server-ibmi-restricted-io-capable");
    }

    @Test
    void marksWhatNobodyConfirmed() {
        assertThat(standard.rules())
                .extracting(Rule::description)
                .filteredOn(rule -> !rule.confirmed())
                .extracting(rule -> rule.id().toString())
                .containsExactlyInAnyOrder(
                        "ibmi-no-ibmi-hosting",
                        "lpar-name-unique",
                        "lpar-no-trunk-adapter",
                        "proc-compat-preferred",
                        "proc-dedicated-available",
                        "proc-shared-pool-reserve",
                        "proc-vcpu-within-max",
                        "server-ibmi-restricted-io-capable",
                        "server-lpar-slot-free",
                        "server-state-operating",
                        "vios-state-running",
                        "vscsi-lun-not-in-use",
                        "lpar-no-workload-group",
                        "lpar-no-redundant-error-path",
                        "lpar-no-service-partition",
                        "lpar-no-dedicated-serial",
                        "lpar-os-migration-ready",
                        "lpar-ame-capable",
                        "lpar-vtpm-key",
                        "lpar-secure-boot",
                        "lpar-hmc-i-disk-protection",
                        "lpar-mac-unique",
                        "vios-slot-id-collision",
                        "msp-time-of-day",
                        "vios-level-pair",
                        "vscsi-max-transfer-parity",
                        "vscsi-slot-exists");
    }

    @Test
    void putsEachRuleIntoTheGroupOfItsPackageAndSaysWhereItComesFrom() {
        assertThat(standard.rules()).allSatisfy(rule -> {
            RuleDescription description = rule.description();
            assertThat(rule.getClass().getPackageName()).endsWith("." + description.group());
            assertThat(description.statement()).matches("[A-Z].*[^.]");
            assertThat(description.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ibmi-all-virtual, lpar-no-physical-io",
        "lpar-no-virtual-optical, lpar-no-media",
        "ibmi-no-media, lpar-no-media",
        "mgmt-remote-console-authorized, mgmt-console-manages-both",
        "server-powervm-edition, server-mobility-capable",
        "server-shell-processors, proc-units-available",
        "server-shell-memory, mem-available",
        "conc-one-op-per-lpar, lpar-migration-state-idle",
        "lpar-no-media, lpar-no-media"
    })
    void findsARuleByIdAndByAlias(String alias, String id) {
        assertThat(standard.rule(new RuleId(alias)))
                .hasValueSatisfying(rule -> assertThat(rule.description().id()).hasToString(id));
    }

    @Test
    void findsNoRuleOfAnotherId() {
        assertThat(standard.rule(new RuleId("lpar-no-such-rule"))).isEmpty();
    }

    @Test
    void refusesAnIdOrAliasThatTwoRulesHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleCatalog.of(ImmutableList.of(new ServerDistinct(), new ServerDistinct())))
                .withMessageContaining("server-distinct");
        Rule named = new Named(new LparNoPhysicalIo().description().withId(new RuleId("lpar-no-virtual-optical")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleCatalog.of(ImmutableList.of(new LparNoMedia(), named)))
                .withMessageContaining("lpar-no-virtual-optical");
    }

    private record Named(RuleDescription description) implements Rule {
        @Override
        public Scope scope() {
            return Scope.PARTITION;
        }

        @Override
        public ImmutableList<Finding> check(Move move) {
            return ImmutableList.of();
        }
    }
}
