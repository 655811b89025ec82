package lpm.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The name of a rule, such as {@code vscsi-reserve-parity}: logs, tickets and waivers may rely on it. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    public RuleId {
        checkArgument(
                FORM.matcher(value).matches(), "a rule id is lower-case words with hyphens, but '%s' was found", value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
