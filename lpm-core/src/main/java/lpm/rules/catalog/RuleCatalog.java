package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;

/** The rules that moves are judged by, by their ids. */
public final class RuleCatalog {

    private static final RuleCatalog STANDARD = of(StandardRules.ALL);

    private final ImmutableList<Rule> rules;
    private final ImmutableMap<RuleId, Rule> byId;
    private final ImmutableMap<RuleId, String> origins;

    private RuleCatalog(ImmutableList<Rule> rules, ImmutableMap<RuleId, String> origins) {
        this.rules = rules;
        this.origins = origins;
        ImmutableMap.Builder<RuleId, Rule> index = ImmutableMap.builder();
        for (Rule rule : rules) {
            index.put(rule.description().id(), rule);
            rule.description().aliases().forEach(alias -> index.put(alias, rule));
        }
        this.byId = index.buildOrThrow();
    }

    /** Every rule that the library knows, by group. */
    public static RuleCatalog standard() {
        return STANDARD;
    }

    /** A list of one's own; an IllegalArgumentException if two rules have one id or alias. */
    public static RuleCatalog of(ImmutableList<Rule> rules) {
        return new RuleCatalog(rules, ImmutableMap.of());
    }

    /**
     * The standard rules, and after them a user's own: services of type {@link Rule} that the thread's context class loader
     * finds.
     *
     * @throws lpm.origin.InputException if one cannot be loaded, or has an id that another rule has
     */
    public static RuleCatalog installed() {
        return STANDARD.with(UserRule.find(ServiceLoader.load(Rule.class)));
    }

    private RuleCatalog with(ImmutableList<UserRule> own) {
        Map<RuleId, String> taken = new HashMap<>();
        byId.keySet().forEach(id -> taken.put(id, "lpm"));
        ImmutableMap.Builder<RuleId, String> whose = ImmutableMap.builder();
        for (UserRule rule : own) {
            rule.claim(taken);
            whose.put(rule.id(), rule.origin());
        }
        return new RuleCatalog(
                Stream.concat(rules.stream(), own.stream().map(UserRule::rule))
                        .collect(ImmutableList.toImmutableList()),
                whose.buildOrThrow());
    }

    /** The rules, a user's own after the standard ones. */
    public ImmutableList<Rule> rules() {
        return rules;
    }

    /** What a rule of this catalogue says of itself, and whose it is. */
    public RuleDescription description(Rule rule) {
        RuleDescription description = rule.description();
        return description.withOrigin(Optional.ofNullable(origins.get(description.id())));
    }

    /** The rule of that id or alias. */
    public Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every id and alias, with the id of its rule. */
    public ImmutableMap<String, RuleId> names() {
        return byId.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().description().id()));
    }
}
