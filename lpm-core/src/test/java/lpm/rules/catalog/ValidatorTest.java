package lpm.rules.catalog;

import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.OperatingEnvironment;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.storage.ReservePolicy;
import lpm.option.RequestOptions;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.rules.Destination;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Outcome;
import lpm.rules.Rule;
import lpm.rules.RuleCheck;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.RuleResult;
import lpm.rules.Scenario;
import lpm.rules.ServerEdits;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.rules.ibmi.IbmiRestrictedIo;
import lpm.rules.vios.MspSourcePresent;
import lpm.rules.vscsi.VscsiReserveParity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {

    private static final Validator STANDARD = Validator.standard(Origins.none());

    @Test
    void passesTheScenarioWithEveryRuleHeard() {
        ValidationReport report = STANDARD.validate(Scenario.estate(), Scenario.request());
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.findings()).isEmpty();
        assertThat(report.results()).hasSize(RuleCatalog.standard().rules().size());
        assertThat(report.results())
                .filteredOn(result -> result.outcome() != Outcome.HOLDS)
                .extracting(result -> result.rule().id().toString())
                .containsExactlyInAnyOrder(
                        "mgmt-fsm-release",
                        "server-affinity-not-worse",
                        "vios-slot-id-collision",
                        "msp-redundant-available",
                        "lpar-state-inactive",
                        "lpar-state-suspended",
                        "lpar-rmc-active",
                        "lpar-dlpar-capable",
                        "lpar-profile-exists",
                        "lpar-no-hugepages",
                        "lpar-no-bsr",
                        "lpar-no-workload-group",
                        "lpar-no-redundant-error-path",
                        "lpar-os-migration-ready",
                        "lpar-id-free",
                        "lpar-ame-capable",
                        "lpar-vtpm-key",
                        "lpar-secure-boot",
                        "lpar-hmc-i-disk-protection",
                        "proc-dedicated-available",
                        "proc-compat-preferred",
                        "proc-shared-pool-exists",
                        "proc-shared-pool-reserve",
                        "mem-ams-supported",
                        "mem-ams-pool-configured",
                        "mem-ams-paging-device",
                        "mem-ams-redundant-paging",
                        "vscsi-reserve-allowed",
                        "vscsi-slot-exists",
                        "conc-system-inactive",
                        "npiv-port-available",
                        "npiv-destination-port-capable",
                        "npiv-both-wwpns-zoned",
                        "npiv-target-ports-visible",
                        "npiv-lun-level-validation",
                        "npiv-fabric-preserved",
                        "npiv-no-cross-map",
                        "npiv-wwpn-pool",
                        "msp-address-version",
                        "lpar-vpmem",
                        "mem-ppt-ratio",
                        "vscsi-ssp-same-cluster",
                        "net-sea-trunk-limit",
                        "net-vsi-profile",
                        "net-vnic-backing",
                        "net-vnic-redundant-backing");
    }

    @Test
    void weighsAViolationAsTheRuleWeighsItInThatMove() {
        Rule lenient = new Rule() {
            @Override
            public RuleDescription description() {
                return new MspSourcePresent().description();
            }

            @Override
            public Severity severity(MigrationRequest request) {
                return request.options().affinity() ? Severity.WARNING : Severity.ERROR;
            }

            @Override
            public Scope scope() {
                return Scope.SYSTEM;
            }

            @Override
            public ImmutableList<Finding> check(Move move) {
                return ImmutableList.of(description().violated(Subject.of(move.partition()), "it is not so"));
            }
        };
        Validator validator = new Validator(RuleCatalog.of(ImmutableList.of(lenient)), Origins.none());
        MigrationRequest strict = Scenario.request();
        MigrationRequest mild = strict.withOptions(RequestOptions.none().withAffinity(true));

        assertThat(validator.validate(Scenario.estate(), strict).verdict()).isEqualTo(Verdict.REFUSED);
        ValidationReport report = validator.validate(Scenario.estate(), mild);
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void doesNotAskARuleOfAnotherModeOrEnvironment() {
        RuleCheck.of(new MspSourcePresent()).mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
        RuleCheck.of(new IbmiRestrictedIo())
                .partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                        .withRestrictedIo(Fact.unknown()))
                .says("not-applicable: partition 7");
    }

    @Test
    void waitsForTheEnvironmentWhereARuleSpeaksOfSome() {
        RuleCheck.of(new IbmiRestrictedIo())
                .partition(p -> p.withEnvironment(Fact.unknown()))
                .waitsFor(
                        "the operating environment of shop (partition 7) is unknown, and with it whether the rule speaks"
                                + " of it < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        RuleCheck.of(new VscsiReserveParity())
                .partition(p -> p.withEnvironment(Fact.unknown()))
                .holds();
    }

    @Test
    void addsWhereTheFactsWereRead() {
        Subject source = Subject.on(VIO1A, Subject.Kind.PHYSICAL_VOLUME, "hdisk3");
        Subject destination = Subject.on(VIO1B, Subject.Kind.PHYSICAL_VOLUME, "hdisk7");
        Origins origins = Origins.builder()
                .put(source, "reserve_policy", Origin.of("a.txt", 3))
                .put(destination, Origin.of("b.txt", 5))
                .build();
        Estate estate =
                Scenario.estate().updating(VIO1B, ServerEdits.reserving(Scenario.ROOT, ReservePolicy.SINGLE_PATH));
        Finding finding = Validator.standard(origins).validate(estate, Scenario.request()).findings().stream()
                .filter(f -> f.rule().equals(new RuleId("vscsi-reserve-parity")))
                .findFirst()
                .orElseThrow();
        assertThat(finding.facts())
                .containsExactly(new FactRef(source, "reserve_policy"), new FactRef(destination, "reserve_policy"));
        assertThat(finding.evidence()).containsExactly(Origin.of("a.txt", 3), Origin.of("b.txt", 5));
    }

    @Test
    void breaksTwoRulesWithOneDestinationDiskAndNoOther() {
        Estate estate =
                Scenario.estate().updating(VIO1B, ServerEdits.reserving(Scenario.ROOT, ReservePolicy.SINGLE_PATH));
        ValidationReport report = STANDARD.validate(estate, Scenario.request());
        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(report.violatedRules())
                .extracting(RuleId::toString)
                .containsExactly("vscsi-dual-vios-no-reserve", "vscsi-reserve-parity");
    }

    @Test
    void refusesAPartitionThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.validate(
                        Scenario.estate(),
                        Scenario.request().withPartition(new PartitionKey(Scenario.A, new PartitionId(99)))))
                .withMessage("no partition 99 of 9117-MMB*10ABCDE in the estate");
    }

    /** With nothing but the names of things, no rule throws, and none is checked that could not be. */
    @ParameterizedTest
    @EnumSource(MigrationMode.class)
    void passesNothingThatNobodyCaptured(MigrationMode mode) {
        Estate bare = Estate.empty()
                .with(LogicalPartition.builder()
                        .system(Scenario.A)
                        .id(SHOP.id())
                        .build());
        ValidationReport report = STANDARD.validate(bare, Scenario.request().withMode(mode));
        assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(holding(report)).containsExactly("server-distinct");
        assertThat(holding(STANDARD.validate(
                        bare, Scenario.request().withMode(mode).withDestination(Destination.unknownSystem()))))
                .isEmpty();
    }

    /** One object of which nothing is known: whatever is said of it, no rule throws, none is violated for it. */
    @ParameterizedTest
    @MethodSource("holes")
    void violatesNothingForWantOfACapture(Estate hole) {
        for (MigrationMode mode : MigrationMode.values()) {
            ValidationReport before =
                    STANDARD.validate(Scenario.estate(), Scenario.request().withMode(mode));
            ValidationReport report = STANDARD.validate(hole, Scenario.request().withMode(mode));
            assertThat(before.violatedRules()).containsAll(report.violatedRules());
            assertThat(report.verdict()).isNotEqualTo(Verdict.PASSED);
        }
    }

    static Stream<Estate> holes() {
        Estate estate = Scenario.estate();
        return Stream.of(
                        Stream.of(VIO1A, VIO2A, VIO1B, VIO2B)
                                .flatMap(key -> Stream.of(
                                        estate.withVirtualIoServers(
                                                estate.virtualIoServers().without(key)),
                                        estate.with(VirtualIoServer.builder()
                                                .name(key.name())
                                                .system(Fact.ofOptional(key.system()))
                                                .build()))),
                        Stream.of(Scenario.A, Scenario.B)
                                .map(id -> estate.with(
                                        ManagedSystem.builder().id(id).build())),
                        Stream.of(estate.with(LogicalPartition.builder()
                                .system(Scenario.A)
                                .id(SHOP.id())
                                .build())))
                .flatMap(holes -> holes);
    }

    @Test
    void doesNotNeedWhatNoRuleAsks() {
        Estate estate = Scenario.estate()
                .withStorageSystems(Table.empty())
                .with(ManagementConsole.builder().name("hmc9").build());
        assertThat(STANDARD.validate(estate, Scenario.request()).verdict()).isEqualTo(Verdict.PASSED);
    }

    private static List<String> holding(ValidationReport report) {
        return report.results().stream()
                .filter(result -> result.outcome() == Outcome.HOLDS)
                .map(RuleResult::rule)
                .map(rule -> rule.id().toString())
                .toList();
    }
}
