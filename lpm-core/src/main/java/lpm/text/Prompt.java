package lpm.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line on which a shell waited for a command.
 *
 * @param host the host the prompt shows
 * @param command what was typed; empty for the prompt alone
 */
record Prompt(Optional<String> host, String command) {

    /** {@code $ cmd} and {@code # cmd}. */
    private static final Pattern BARE = Pattern.compile("[$#](?: +(.*))?");

    /** {@code padmin@vios1$ cmd}, {@code padmin@vios1:[/home/padmin]cmd}, {@code user@host:~> cmd}. */
    private static final Pattern WITH_HOST = Pattern.compile(
            "\\w[\\w.-]{0,63}@(\\w[\\w.-]{0,255})(?::?\\[[^\\]]{0,256}\\] ?[$#>]?|:?[^ $#>\\[\\]]{0,256} ?[$#>]) ?(.*)");

    /** {@code [user@host ~]$ cmd} and {@code [user@host]$ cmd}. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\[\\w[\\w.-]{0,63}@(\\w[\\w.-]{0,255})(?: [^\\]]{0,256})?\\] ?[$#>] ?(.*)");

    static Optional<Prompt> of(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Matcher bare = BARE.matcher(line);
        if ("$#".indexOf(line.charAt(0)) >= 0 && bare.matches()) {
            return Optional.of(new Prompt(
                    Optional.empty(),
                    Optional.ofNullable(bare.group(1)).orElse("").strip()));
        }
        if (line.indexOf('@') < 0) {
            return Optional.empty();
        }
        return withHost(WITH_HOST.matcher(line)).or(() -> withHost(IN_BRACKETS.matcher(line)));
    }

    private static Optional<Prompt> withHost(Matcher matcher) {
        return matcher.matches()
                ? Optional.of(new Prompt(
                        Optional.of(matcher.group(1)), matcher.group(2).strip()))
                : Optional.empty();
    }
}
