package lpm.text.hmc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.text.command.CommandLine;

/**
 * A command of a management console, taken apart.
 *
 * @param options what is written behind each option; nothing for one that stands alone
 */
record ConsoleCommand(String name, ImmutableMap<String, String> options) {

    /** Options that change neither which records are printed nor what they mean. */
    private static final ImmutableSet<String> HARMLESS =
            ImmutableSet.of("-r", "-m", "-F", "--header", "--level", "--rsubtype", "--filter", "--osrefcode");

    /** A Flex System Manager reaches the commands of a console through {@code smcli}. */
    private static final String WRAPPER = "smcli";

    /** The command, if every word of it is an option or belongs to one. */
    static Optional<ConsoleCommand> of(CommandLine typed) {
        ImmutableList<String> words = typed.name().equals(WRAPPER)
                ? typed.words().subList(1, typed.words().size())
                : typed.words();
        if (!typed.simple() || words.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i);
            boolean alone = i + 1 == words.size() || words.get(i + 1).startsWith("-");
            if (!option.startsWith("-") || options.containsKey(option)) {
                return Optional.empty();
            }
            options.put(option, alone ? "" : words.get(i + 1));
            i += alone ? 0 : 1;
        }
        return Optional.of(new ConsoleCommand(words.get(0), ImmutableMap.copyOf(options)));
    }

    private Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
    }

    /** Whether it lists this resource, such as {@code lssyscfg -r lpar}. */
    boolean lists(String command, String resource) {
        return name.equals(command) && option("-r").equals(Optional.of(resource));
    }

    /** Whether it lists this part of a hardware resource, such as {@code lshwres -r virtualio --rsubtype eth}. */
    boolean listsHardware(String resource, String part) {
        return lists("lshwres", resource) && option("--rsubtype").equals(Optional.of(part));
    }

    /** What its records are about: {@code sys}, {@code lpar}, {@code slot}, {@code pool}; empty where it does not say. */
    String level() {
        return option("--level").orElse("");
    }

    /** The managed system it names, which is a name or type-model*serial. */
    Optional<String> system() {
        return option("-m");
    }

    boolean hasHeader() {
        return options.containsKey("--header");
    }

    /** Whether it prints values without the names of their attributes, and nobody knows those. */
    boolean namesNothing() {
        return options.containsKey("-F") && option("-F").isEmpty() && !hasHeader();
    }

    /** Whether values are printed without the names of their attributes. */
    boolean printsValues() {
        return options.containsKey("-F");
    }

    /** The attributes of {@code -F}, in order; none where a heading tells them. */
    ImmutableList<String> attributes() {
        return option("-F")
                .map(list -> ImmutableList.copyOf(Splitter.on(delimiter()).split(list)))
                .orElse(ImmutableList.of());
    }

    /** What stands between values: what stands between the attributes of {@code -F}. */
    char delimiter() {
        String list = option("-F").orElse("");
        return list.chars()
                .filter(c -> !Character.isLetterOrDigit(c) && c != '_')
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse(',');
    }

    /** What {@code --filter} lets through, by attribute. */
    ImmutableListMultimap<String, String> filters() {
        ImmutableListMultimap.Builder<String, String> filters = ImmutableListMultimap.builder();
        String key = "";
        List<String> parts =
                option("--filter").map(Splitter.on(',')::splitToList).orElse(List.of());
        for (String part : parts) {
            int equals = part.indexOf('=');
            key = equals < 0 ? key : part.substring(0, equals).replace("\"", "").strip();
            filters.put(key, part.substring(equals + 1).replace("\"", "").strip());
        }
        return filters.build();
    }

    /** Whether some option may leave out records that {@link #filters} does not tell of. */
    boolean isNarrowed() {
        return !HARMLESS.containsAll(options.keySet());
    }
}
