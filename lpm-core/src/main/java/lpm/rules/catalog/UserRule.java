package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import lpm.origin.InputException;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a user brought.
 *
 * @param origin its class, and the module or file it stands in
 */
record UserRule(Rule rule, RuleDescription description, String origin) {

    /** The rules that are found, in the order of their classes' names. */
    static ImmutableList<UserRule> find(ServiceLoader<Rule> services) {
        try {
            return services.stream()
                    .map(provider -> of(provider.get()))
                    .sorted((a, b) -> a.origin.compareTo(b.origin))
                    .collect(ImmutableList.toImmutableList());
        } catch (ServiceConfigurationError e) {
            throw new InputException("a rule of your own cannot be loaded: %s%s; mend it, or take it off the class path"
                    .formatted(
                            e.getMessage(),
                            Optional.ofNullable(e.getCause())
                                    .map(cause -> ": " + cause)
                                    .orElse("")));
        }
    }

    private static UserRule of(Rule rule) {
        String origin = origin(rule.getClass());
        try {
            return new UserRule(rule, rule.description(), origin);
        } catch (RuntimeException | LinkageError e) {
            throw failure("a rule of your own", rule, origin, e);
        }
    }

    private static String origin(Class<?> type) {
        String place = type.getModule().isNamed()
                ? "module " + type.getModule().getName()
                : Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                        .flatMap(UserRule::file)
                        .orElse("a file of unknown name");
        return type.getName() + " (" + place + ")";
    }

    private static Optional<String> file(CodeSource source) {
        return Optional.ofNullable(source.getLocation())
                .map(location -> Path.of(URI.create(location.toString())).getFileName())
                .map(Path::toString);
    }

    RuleId id() {
        return description.id();
    }

    /** Takes the ids of the rule, each with whose it is; one that is taken already is an error. */
    void claim(Map<RuleId, String> taken) {
        for (RuleId id : ids()) {
            @Nullable String other = taken.putIfAbsent(id, origin);
            if (other != null) {
                throw new InputException(
                        "the rule of your own, %s, has the id %s, which a rule of %s has; give it one of its own"
                                .formatted(origin, id, other));
            }
        }
    }

    private ImmutableList<RuleId> ids() {
        return Stream.concat(Stream.of(id()), description.aliases().stream()).collect(ImmutableList.toImmutableList());
    }

    /** What is said of a user's rule that throws: it is a mistake in the rule, and no answer at all. */
    static InputException failure(String which, Rule rule, String origin, Throwable thrown) {
        return new InputException(
                "%s, %s, failed%s: %s; it is a mistake in that rule: mend it, or take it off the class path"
                        .formatted(which, origin, line(rule, thrown), thrown));
    }

    /** The line of the rule from which it came. */
    private static String line(Rule rule, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(rule.getClass().getName()))
                .findFirst()
                .map(frame -> " in line " + frame.getLineNumber())
                .orElse("");
    }
}
