package lpm.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/**
 * Outputs of one session that says nowhere which server printed them. The location codes of its own virtual adapters tell the
 * server's managed system and partition id.
 */
final class NamelessOutputs {

    /** The server of a session that nothing identifies, where there is no other it may be. */
    static final String UNNAMED = "unnamed";

    private static final Pattern ADAPTER = Pattern.compile("\\s*(?:vhost|vfchost|vnicserver|ent)[0-9]{1,9}\\W.*");
    private static final Pattern LOCATION =
            Pattern.compile("\\bU[0-9A-Z]{4}\\.[0-9A-Z]{3}\\.[0-9A-Z]{7}-V[0-9]{1,5}-C[0-9]{1,5}\\b");

    private final List<CommandOutput> outputs = new ArrayList<>();

    void add(CommandOutput output) {
        outputs.add(output);
    }

    /** Whether there are outputs, and nothing in them tells the server. */
    boolean isUnidentified() {
        return !outputs.isEmpty() && servers().isEmpty();
    }

    private ImmutableSet<PartitionKey> servers() {
        return outputs.stream().flatMap(output -> server(output).stream()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The outputs whose server is known, under its name; the others are reported.
     *
     * @param onlyServer whether there is no other server that they may be of
     */
    ImmutableList<CommandOutput> named(boolean onlyServer, Unclaimed unclaimed) {
        ImmutableSet<PartitionKey> servers = servers();
        Set<String> named = new HashSet<>();
        ImmutableList.Builder<CommandOutput> all = ImmutableList.builder();
        for (CommandOutput output : outputs) {
            Optional<PartitionKey> server =
                    servers.size() == 1 ? servers.stream().findFirst() : server(output);
            Optional<String> name = server.map(ViosKey::nameByLocation)
                    .or(() -> Optional.of(UNNAMED).filter(unnamed -> onlyServer && servers.isEmpty()));
            if (name.isEmpty()) {
                unclaimed.ofUnknownServer(output);
            } else {
                CommandOutput known = output.withHost(name.get());
                if (named.add(name.get())) {
                    unclaimed.nameless(known, server);
                }
                all.add(known);
            }
        }
        return all.build();
    }

    /** The server that the first adapter of the output is of; another one after it is the reader's to refuse. */
    private static Optional<PartitionKey> server(CommandOutput output) {
        return showsOwnLocations(output.command().words())
                ? output.lines()
                        .filter(line -> ADAPTER.matcher(line.text()).matches())
                        .flatMap(line -> server(output, line).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<PartitionKey> server(CommandOutput output, Line line) {
        Matcher matcher = LOCATION.matcher(line.text());
        return matcher.find()
                ? output.value(line, () -> new LocationCode(matcher.group()).virtual())
                        .map(code -> new PartitionKey(code.system(), code.partition()))
                : Optional.empty();
    }

    /** The fields that are asked for may have the client's location before that of the adapter, or alone. */
    private static boolean showsOwnLocations(ImmutableList<String> words) {
        int own = words.indexOf("physloc");
        int client = words.indexOf("vfcclientdrc");
        return words.get(0).equals("lsmap")
                && (!words.contains("-field") || (own >= 0 && (client < 0 || own < client)));
    }
}
