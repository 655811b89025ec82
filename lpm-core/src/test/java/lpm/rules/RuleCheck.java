package lpm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import lpm.change.Change;
import lpm.document.EstateDocument;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.InactiveProfilePolicy;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.option.OptionParser;
import lpm.option.RequestOptions;
import lpm.origin.FactRef;
import lpm.origin.Origins;
import lpm.rules.catalog.RuleCatalog;
import lpm.rules.catalog.Validator;

/**
 * One rule asked about one move. Starts from {@link Scenario}, which every rule allows; tests edit it and say what the rule
 * answers, finding by finding.
 */
public record RuleCheck(Rule rule, Estate estate, MigrationRequest request) {

    public static RuleCheck of(Rule rule) {
        return new RuleCheck(rule, Scenario.estate(), Scenario.request());
    }

    public RuleCheck estate(UnaryOperator<Estate> edit) {
        return new RuleCheck(rule, edit.apply(estate), request);
    }

    public RuleCheck partition(UnaryOperator<LogicalPartition> edit) {
        return estate(e -> e.updating(request.partition(), edit));
    }

    /** With another last activated profile. */
    public RuleCheck profile(UnaryOperator<PartitionProfile> edit) {
        return partition(p -> p.withProfile(p.profile().map(edit::apply)));
    }

    /** The partition does not run, and is defined at the destination by what that policy of its system says. */
    public RuleCheck inactiveBy(Fact<InactiveProfilePolicy> policy) {
        return mode(MigrationMode.INACTIVE).system(Scenario.A, s -> s.withInactiveProfilePolicy(policy));
    }

    /** The partition does not run, and nobody captured what defines it at the destination. */
    public RuleCheck inactiveByUnknownPolicy() {
        return inactiveBy(Fact.unknown());
    }

    public RuleCheck system(MachineTypeModelSerial id, UnaryOperator<ManagedSystem> edit) {
        return estate(e -> e.updating(id, edit));
    }

    public RuleCheck server(ViosKey key, UnaryOperator<VirtualIoServer> edit) {
        return estate(e -> e.updating(key, edit));
    }

    public RuleCheck console(ManagementConsole.Builder console) {
        return estate(e -> e.with(console.build()));
    }

    public RuleCheck mode(MigrationMode mode) {
        return new RuleCheck(rule, estate, request.withMode(mode));
    }

    public RuleCheck options(UnaryOperator<RequestOptions> edit) {
        return new RuleCheck(rule, estate, request.withOptions(edit.apply(request.options())));
    }

    /** With the attributes of {@code migrlpar -i}. */
    public RuleCheck attributes(String attributes) {
        return options(given -> OptionParser.attributes(attributes, given));
    }

    /** With a mapping that the request brings, instead of one that is chosen. */
    public RuleCheck mapping(MigrationMapping mapping) {
        return new RuleCheck(rule, estate, request.withMapping(mapping));
    }

    public RuleCheck to(Destination destination) {
        return new RuleCheck(rule, estate, request.withDestination(destination));
    }

    /** The partition has its disks through vio1a alone. */
    public RuleCheck singleVios() {
        return partition(p ->
                        p.withScsiAdapters(p.scsiAdapters().minus(a -> a.slot().number() == 5)))
                .server(Scenario.VIO2A, v -> v.withServerAdapters(Listing.complete(List.of())));
    }

    /** The destination is known to have those of its servers that are kept. */
    public RuleCheck keeping(ViosKey... kept) {
        RuleCheck result = system(
                Scenario.B,
                s -> s.withVirtualIoServers(
                        Listing.complete(Arrays.stream(kept).map(ViosKey::name).toList())));
        for (ViosKey key : List.of(Scenario.VIO1B, Scenario.VIO2B)) {
            if (!List.of(kept).contains(key)) {
                result = result.estate(
                        e -> e.withVirtualIoServers(e.virtualIoServers().without(key)));
            }
        }
        return result;
    }

    /** Servers of the destination may exist that nobody has captured. */
    public RuleCheck withServerListOpen() {
        return system(Scenario.B, s -> s.withVirtualIoServers(Listing.unknown()));
    }

    /** Sends the partition to servers vio1b and vio2b while nobody knows which system they are on. */
    public RuleCheck toUnknownSystem() {
        return estate(e -> e.withVirtualIoServers(e.virtualIoServers()
                        .without(Scenario.VIO1B)
                        .without(Scenario.VIO2B)
                        .with(ViosKey.ofUnknownSystem("vio1b"), unplaced(e, Scenario.VIO1B))
                        .with(ViosKey.ofUnknownSystem("vio2b"), unplaced(e, Scenario.VIO2B))))
                .to(Destination.unknownSystem());
    }

    private static VirtualIoServer unplaced(Estate estate, ViosKey key) {
        return estate.virtualIoServer(key).withSystem(Fact.unknown());
    }

    /** The rule answers once or more, and holds each time. */
    public RuleCheck holds() {
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(inWords(finding)).startsWith("holds"));
        return this;
    }

    public RuleCheck isSilent() {
        assertThat(findings()).isEmpty();
        return this;
    }

    /** The rule answers with exactly these violations. */
    public RuleCheck refuses(String... messages) {
        says(ImmutableList.copyOf(messages).stream()
                .map(message -> "violated: " + message)
                .toArray(String[]::new));
        return this;
    }

    /** The rule answers with exactly these undetermined findings, each as {@code message < command (place)}. */
    public RuleCheck waitsFor(String... messages) {
        says(ImmutableList.copyOf(messages).stream()
                .map(message -> "undetermined: " + message)
                .toArray(String[]::new));
        return this;
    }

    /** The rule answers exactly this; holding findings and those that do not apply name their subject. */
    public RuleCheck says(String... answers) {
        assertThat(findings()).extracting(RuleCheck::inWords).containsExactly(answers);
        if (violations().isEmpty()) {
            return this;
        }
        Origins origins =
                EstateDocument.read("estate.yaml", EstateDocument.write(estate)).origins();
        assertThat(violations())
                .allSatisfy(finding -> assertThat(finding.facts())
                        .as("facts of '%s' with a line in the document", finding.message())
                        .anyMatch(fact -> origins.of(fact).isPresent()));
        return this;
    }

    /** The first violation has this remedy first. */
    public RuleCheck offers(String description, Cost cost, String... commands) {
        Remedy remedy = remedies().get(0);
        assertThat(remedy.description()).isEqualTo(description);
        assertThat(remedy.cost()).isEqualTo(cost);
        assertThat(remedy.commands()).extracting(Object::toString).containsExactly(commands);
        return this;
    }

    /** The facts that each violation shows, as {@code attribute of object}. */
    public RuleCheck cites(String... facts) {
        assertThat(violations())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.facts())
                        .extracting(FactRef::toString)
                        .containsExactly(facts));
        return this;
    }

    public RuleCheck offersNothing() {
        assertThat(remedies()).isEmpty();
        return this;
    }

    /** The move once the first remedy of every violation has come about. */
    public RuleCheck mended() {
        ImmutableList<Change> changes = violations().stream()
                .map(finding -> finding.remedies().get(0))
                .flatMap(remedy -> remedy.changes().stream())
                .collect(ImmutableList.toImmutableList());
        MigrationRequest after = request;
        for (Change change : changes) {
            after = after.after(change);
        }
        return new RuleCheck(rule, Scenario.apply(changes, estate), after);
    }

    /** The mapping that the validator chose, in the console's syntax. */
    public ImmutableList<String> chosen() {
        return report().mapping().virtualScsiMappings();
    }

    public ValidationReport report() {
        return new Validator(RuleCatalog.of(ImmutableList.of(rule)), Origins.none()).validate(estate, request);
    }

    private ImmutableList<Remedy> remedies() {
        return violations().stream()
                .flatMap(finding -> finding.remedies().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Finding> violations() {
        return findings().stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                .collect(ImmutableList.toImmutableList());
    }

    /** What the validator reports of the rule: it has chosen a mapping, and asked whether the rule speaks of the move at all. */
    public ImmutableList<Finding> findings() {
        ValidationReport report = report();
        ImmutableList<Finding> findings = report.results().get(0).findings();
        Move move = Move.of(estate, request).withMapping(report.mapping());
        if (rule instanceof PairRule declared && speaksOf(move)) {
            assertThatConditionsSay(outcomes(findings), declared, move);
        }
        return findings;
    }

    private boolean speaksOf(Move move) {
        RuleDescription description = rule.description();
        return description.modes().contains(request.mode())
                && (description.environments().size() == OperatingEnvironment.values().length
                        || move.partition().environment().isKnownAnd(description.environments()::contains));
    }

    private static ImmutableSet<Outcome> outcomes(ImmutableList<Finding> findings) {
        return findings.stream().map(Finding::outcome).collect(ImmutableSet.toImmutableSet());
    }

    /** A rule that is declared answers as its conditions do, by which fleets are evaluated. */
    private static void assertThatConditionsSay(ImmutableSet<Outcome> outcomes, PairRule rule, Move move) {
        ImmutableList<Fact<Boolean>> answers = rule.conditions().stream()
                .map(condition -> condition.holds(Departure.of(move), Arrival.of(move)))
                .collect(ImmutableList.toImmutableList());
        boolean violated = answers.contains(Fact.known(false));
        boolean undetermined = answers.contains(Fact.<Boolean>unknown());
        if (violated || !rule.dependsOnMapping()) {
            assertThat(outcomes.contains(Outcome.VIOLATED))
                    .as("violated, where conditions are %s", answers)
                    .isEqualTo(violated);
        }
        if (!violated && !rule.dependsOnMapping()) {
            assertThat(outcomes.contains(Outcome.UNDETERMINED) && !undetermined)
                    .as("undetermined, where conditions are %s", answers)
                    .isFalse();
            assertThat(outcomes.equals(ImmutableSet.of(Outcome.HOLDS)) && undetermined)
                    .as("holds, where conditions are %s", answers)
                    .isFalse();
        }
    }

    private static String inWords(Finding finding) {
        return switch (finding.outcome()) {
            case HOLDS, NOT_APPLICABLE -> finding.outcome() + ": " + finding.subject();
            case VIOLATED -> "violated: " + finding.message();
            case UNDETERMINED ->
                "undetermined: " + finding.message() + " < " + finding.missing().orElseThrow();
        };
    }
}
