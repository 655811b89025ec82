package lpm.text;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the prompts of one session from its output. What output may look like too is a prompt where a known command follows
 * it, and from then on wherever it stands.
 */
final class Prompts {

    /** {@code padmin> cmd} and {@code vios1> cmd}. */
    private static final Pattern WORD = Pattern.compile("(\\w[\\w.-]{0,63})> ?(.*)");

    /** {@code % cmd}, and {@code $cmd} without a blank between. */
    private static final Pattern SIGN = Pattern.compile("([%$#]) *(.*)");

    /** {@code (0) root @ vios1: /}, with the command behind it or on the next line. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\([0-9]{1,3}\\) \\w[\\w.-]{0,63} ?@ ?(\\w[\\w.-]{0,255}): ?[^ $#>]{1,256}(?: ?[$#>] ?(.*))?");

    private static final ImmutableSet<String> USERS = ImmutableSet.of("padmin", "root", "hscroot", "hscpe");

    private final Set<String> seen = new HashSet<>(USERS);
    private Optional<String> announced = Optional.empty();

    /**
     * Whether the next line may be a prompt: no is certain.
     *
     * @param first its first character that is not blank
     * @param signed whether it has one of the signs in it that prompts with a name have
     */
    boolean mayBeNext(char first, boolean signed) {
        return signed || announced.isPresent() || "($#%".indexOf(first) >= 0;
    }

    /** The prompt of the next line of the session, if it has one. */
    Optional<Prompt> next(String line) {
        Optional<String> host = announced;
        announced = Optional.empty();
        if (line.startsWith("(")) {
            Matcher matcher = ANNOUNCED.matcher(line);
            if (matcher.matches()) {
                String command =
                        Optional.ofNullable(matcher.group(2)).orElse("").strip();
                announced = Optional.of(matcher.group(1)).filter(h -> command.isEmpty());
                return Optional.of(new Prompt(Optional.of(matcher.group(1)), command));
            }
        }
        Optional<Prompt> prompt = Prompt.of(line).or(() -> told(line));
        if (host.isEmpty()) {
            return prompt;
        }
        return prompt.map(shown -> new Prompt(shown.host().or(() -> host), shown.command()))
                .or(() -> KnownCommands.begins(line) ? Optional.of(new Prompt(host, line.strip())) : Optional.empty());
    }

    private Optional<Prompt> told(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        boolean sign = "%$#".indexOf(line.charAt(0)) >= 0;
        if (!sign && line.indexOf('>') < 1) {
            return Optional.empty();
        }
        Matcher matcher = (sign ? SIGN : WORD).matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String before = matcher.group(1);
        String command = matcher.group(2).strip();
        boolean known = KnownCommands.begins(command);
        if (!known && (before.equals("$") || before.equals("#") || !seen.contains(before))) {
            return Optional.empty();
        }
        seen.add(before);
        boolean host = !sign && !USERS.contains(before);
        return Optional.of(new Prompt(host ? Optional.of(before) : Optional.empty(), command));
    }
}
