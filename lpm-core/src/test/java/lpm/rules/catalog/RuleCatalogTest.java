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

    /** Widely known behaviour refuses a move in these cases alone; elsewhere it warns. */
    @Test
    void warnsOfWhatNobodyConfirmed() {
        assertThat(standard.rules())
                .extracting(Rule::description)
                .filteredOn(rule -> !rule.confirmed() && rule.severity() == Severity.ERROR)
                .extracting(rule -> rule.id().toString())
                .containsExactlyInAnyOrder(
                        "lpar-mac-unique",
                        "lpar-name-unique",
                        "proc-dedicated-available",
                        "server-lpar-slot-free",
                        "server-state-operating",
                        "vios-state-running",
                        // sources tell of the check, though not of all that it says
                        "vios-level-pair",
                        "vios-slot-id-collision",
                        "vscsi-lun-not-in-use",
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
        "net-hea-etherchannel, lpar-no-lhea",
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
