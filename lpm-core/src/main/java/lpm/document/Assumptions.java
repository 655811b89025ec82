package lpm.document;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** Sets the facts that persons state; what no command prints is all that can be stated. */
final class Assumptions {

    private static final String TECHNOLOGY_REFRESH = "technology_refresh";
    private static final String VIRTUAL_TERMINAL_OPEN = "virtual_terminal_open";
    private static final String AGREES_TO_SUSPEND = "agrees_to_suspend";
    private static final ImmutableSet<String> FLAGS = ImmutableSet.of(VIRTUAL_TERMINAL_OPEN, AGREES_TO_SUSPEND);
    private static final String BOTH_PORT_NAMES_ZONED = "both_port_names_zoned";
    private static final String TARGET_PORTS_VISIBLE_ON = "target_ports_visible_on";
    private static final String TARGET_DISKS_VISIBLE_ON = "target_disks_visible_on";
    private static final ImmutableSet<String> ZONES =
            ImmutableSet.of(BOTH_PORT_NAMES_ZONED, TARGET_PORTS_VISIBLE_ON, TARGET_DISKS_VISIBLE_ON);
    private static final String TRUSTED_SYSTEM_KEY = "trusted_system_key";
    private static final String REACHABLE_CONSOLES = "reachable_consoles";
    private static final String REACHABLE_MOVERS = "reachable_movers";
    private static final Pattern SERVER = Pattern.compile("server (\\S.*) of (\\S+)");
    private static final String CLUSTER_HEARTBEAT = "cluster_heartbeat";
    private static final String MOVER_NETWORK = "mover_network_gigabits";
    private static final Pattern PARTITION = Pattern.compile("partition (\\S+) of (\\S+)");
    private static final Pattern SYSTEM = Pattern.compile("system (\\S+)");
    private static final Pattern CONSOLE = Pattern.compile("console (\\S.*)");
    private static final Splitter NAMES =
            Splitter.on(CharMatcher.anyOf(", ")).trimResults().omitEmptyStrings();

    private final Source source;
    /** Where the objects themselves state their attributes. */
    private final Origins stated;

    Assumptions(Source source) {
        this.source = source;
        this.stated = source.origins();
    }

    /** The estate with the assumption among its assumptions and its fact set. */
    Estate apply(Estate estate, MappingReader in) {
        Assumption assumption = AssumptionForm.read(in);
        Estate noted = estate.withAssumptions(ImmutableList.<Assumption>builder()
                .addAll(estate.assumptions())
                .add(assumption)
                .build());
        Matcher partition = PARTITION.matcher(assumption.subject());
        Matcher system = SYSTEM.matcher(assumption.subject());
        if (partition.matches() && assumption.attribute().equals(CLUSTER_HEARTBEAT)) {
            return clusterHeartbeat(noted, in, partition);
        }
        if (system.matches() && assumption.attribute().equals(MOVER_NETWORK)) {
            return moverNetwork(noted, in, system.group(1));
        }
        Matcher console = CONSOLE.matcher(assumption.subject());
        if (partition.matches() && assumption.attribute().equals(TECHNOLOGY_REFRESH)) {
            return technologyRefresh(noted, in, partition);
        }
        if (partition.matches() && FLAGS.contains(assumption.attribute())) {
            return flag(noted, in, partition, assumption.attribute());
        }
        if (partition.matches() && ZONES.contains(assumption.attribute())) {
            return zone(noted, in, partition, assumption);
        }
        if (console.matches() && assumption.attribute().equals(REACHABLE_CONSOLES)) {
            return reachableConsoles(noted, in, console.group(1), assumption.value());
        }
        if (system.matches() && assumption.attribute().equals(TRUSTED_SYSTEM_KEY)) {
            return trustedSystemKey(noted, in, system.group(1));
        }
        Matcher server = SERVER.matcher(assumption.subject());
        if (server.matches() && assumption.attribute().equals(REACHABLE_MOVERS)) {
            return reachableMovers(noted, in, server, assumption.value());
        }
        throw in.error(
                in.line("attribute"),
                "%s of %s cannot be stated; these can: technology_refresh, cluster_heartbeat, virtual_terminal_open, agrees_to_suspend, both_port_names_zoned, target_ports_visible_on and target_disks_visible_on of 'partition N of SYSTEM', trusted_system_key and mover_network_gigabits of 'system SYSTEM', reachable_consoles of 'console NAME', reachable_movers of 'server NAME of SYSTEM'%s"
                        .formatted(
                                assumption.attribute(),
                                ScalarNode.shown(assumption.subject()),
                                Nearest.hint(
                                        assumption.attribute(),
                                        ImmutableList.of(
                                                TECHNOLOGY_REFRESH,
                                                VIRTUAL_TERMINAL_OPEN,
                                                AGREES_TO_SUSPEND,
                                                BOTH_PORT_NAMES_ZONED,
                                                TARGET_PORTS_VISIBLE_ON,
                                                TARGET_DISKS_VISIBLE_ON,
                                                TRUSTED_SYSTEM_KEY,
                                                CLUSTER_HEARTBEAT,
                                                MOVER_NETWORK,
                                                REACHABLE_CONSOLES,
                                                REACHABLE_MOVERS))));
    }

    private Estate technologyRefresh(Estate estate, MappingReader in, Matcher subject) {
        PartitionKey key = partition(in, subject);
        int level = in.required("value", Scalars::number);
        note(in, Subject.of(key), TECHNOLOGY_REFRESH);
        LogicalPartition partition = known(estate, key);
        check(in, Subject.of(key), TECHNOLOGY_REFRESH, partition.technologyRefresh(), level);
        return estate.with(partition.withTechnologyRefresh(Fact.known(level)));
    }

    private Estate flag(Estate estate, MappingReader in, Matcher subject, String attribute) {
        PartitionKey key = partition(in, subject);
        boolean set = in.required("value", Scalars::truth);
        note(in, Subject.of(key), attribute);
        LogicalPartition partition = known(estate, key);
        boolean terminal = attribute.equals(VIRTUAL_TERMINAL_OPEN);
        check(
                in,
                Subject.of(key),
                attribute,
                terminal ? partition.virtualTerminalOpen() : partition.agreesToSuspend(),
                set);
        return estate.with(
                terminal
                        ? partition.withVirtualTerminalOpen(Fact.known(set))
                        : partition.withAgreesToSuspend(Fact.known(set)));
    }

    private Estate zone(Estate estate, MappingReader in, Matcher subject, Assumption assumption) {
        PartitionKey key = partition(in, subject);
        String attribute = assumption.attribute();
        note(in, Subject.of(key), attribute);
        LogicalPartition partition = known(estate, key);
        if (attribute.equals(BOTH_PORT_NAMES_ZONED)) {
            boolean zoned = in.required("value", Scalars::truth);
            check(in, Subject.of(key), attribute, partition.bothPortNamesZoned(), zoned);
            return estate.with(partition.withBothPortNamesZoned(Fact.known(zoned)));
        }
        Listing<MachineTypeModelSerial> systems =
                in.build(() -> Listing.complete(NAMES.splitToStream(assumption.value())
                        .map(MachineTypeModelSerial::parse)
                        .distinct()
                        .toList()));
        boolean ports = attribute.equals(TARGET_PORTS_VISIBLE_ON);
        check(
                in,
                Subject.of(key),
                attribute,
                (ports ? partition.targetPortsVisibleOn() : partition.targetDisksVisibleOn()).whole(),
                systems.items());
        return estate.with(
                ports ? partition.withTargetPortsVisibleOn(systems) : partition.withTargetDisksVisibleOn(systems));
    }

    private static PartitionKey partition(MappingReader in, Matcher subject) {
        return in.required(
                "subject",
                scalar -> new PartitionKey(
                        MachineTypeModelSerial.parse(subject.group(2)), partitionId(scalar, subject.group(1))));
    }

    private Estate clusterHeartbeat(Estate estate, MappingReader in, Matcher subject) {
        PartitionKey key = partition(in, subject);
        boolean beats = in.required("value", Scalars::truth);
        Subject about = Subject.of(key);
        note(in, about, CLUSTER_HEARTBEAT);
        LogicalPartition partition = known(estate, key);
        if (!partition.clusterHeartbeat().isKnownAnd(known -> known != beats)) {
            return estate.with(partition.withClusterHeartbeat(Fact.known(beats)));
        }
        throw contradiction(in, about, CLUSTER_HEARTBEAT, partition.clusterHeartbeat());
    }

    private Estate moverNetwork(Estate estate, MappingReader in, String name) {
        MachineTypeModelSerial id = in.required("subject", scalar -> MachineTypeModelSerial.parse(name));
        int gigabits = in.required("value", Scalars::number);
        Subject about = Subject.of(id);
        note(in, about, MOVER_NETWORK);
        Fact<Integer> known = estate.managedSystem(id).moverNetworkGigabits();
        if (!known.isKnownAnd(speed -> speed != gigabits)) {
            return estate.with(estate.managedSystem(id).withMoverNetworkGigabits(Fact.known(gigabits)));
        }
        throw contradiction(in, about, MOVER_NETWORK, known);
    }

    private static LogicalPartition known(Estate estate, PartitionKey key) {
        return estate.partitions()
                .get(key)
                .orElseGet(() -> LogicalPartition.builder()
                        .system(key.system())
                        .id(key.id())
                        .build());
    }

    private <T> void check(MappingReader in, Subject about, String attribute, Fact<T> known, T stated) {
        if (known.isKnownAnd(value -> !value.equals(stated))) {
            throw contradiction(in, about, attribute, known);
        }
    }

    private static PartitionId partitionId(ScalarNode subject, String digits) {
        return Scalars.partitionId(new ScalarNode(subject.line(), digits, true));
    }

    private Estate reachableConsoles(Estate estate, MappingReader in, String name, String value) {
        Listing<String> consoles = in.build(() -> Listing.complete(NAMES.splitToList(value)));
        Subject about = Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, name);
        note(in, about, REACHABLE_CONSOLES);
        ManagementConsole console = estate.managementConsoles()
                .get(name)
                .orElseGet(() -> ManagementConsole.builder().name(name).build());
        Listing<String> known = console.reachableConsoles();
        if (known.isUnknown() || known.equals(consoles)) {
            return estate.with(console.withReachableConsoles(consoles));
        }
        throw contradiction(in, about, REACHABLE_CONSOLES, String.join(", ", known.items()));
    }

    private Estate trustedSystemKey(Estate estate, MappingReader in, String name) {
        MachineTypeModelSerial id = in.required("subject", scalar -> MachineTypeModelSerial.parse(name));
        String key = in.required("value", Scalars::text);
        note(in, Subject.of(id), TRUSTED_SYSTEM_KEY);
        ManagedSystem system = estate.managedSystems()
                .get(id)
                .orElseGet(() -> ManagedSystem.builder().id(id).build());
        check(in, Subject.of(id), TRUSTED_SYSTEM_KEY, system.trustedSystemKey(), key);
        return estate.with(system.withTrustedSystemKey(Fact.known(key)));
    }

    private Estate reachableMovers(Estate estate, MappingReader in, Matcher subject, String value) {
        Listing<String> movers = in.build(() -> Listing.complete(NAMES.splitToList(value)));
        ViosKey key = in.required(
                "subject", scalar -> ViosKey.of(MachineTypeModelSerial.parse(subject.group(2)), subject.group(1)));
        note(in, Subject.of(key), REACHABLE_MOVERS);
        VirtualIoServer server = estate.virtualIoServers()
                .get(key)
                .orElseGet(() -> VirtualIoServer.builder()
                        .name(key.name())
                        .system(Fact.ofOptional(key.system()))
                        .build());
        Listing<String> known = server.reachableMovers();
        if (known.isUnknown() || known.equals(movers)) {
            return estate.with(server.withReachableMovers(movers));
        }
        throw contradiction(in, Subject.of(key), REACHABLE_MOVERS, String.join(", ", known.items()));
    }

    private void note(MappingReader in, Subject subject, String attribute) {
        source.claim(subject, "assumption of", attribute, in.line());
        source.put(subject, in.line());
        source.put(subject, attribute, in.line("value"));
    }

    private InputException contradiction(MappingReader in, Subject subject, String attribute, Object known) {
        Optional<Origin> direct = stated.of(new FactRef(subject, attribute));
        return in.error(
                in.line("value"),
                "%s of %s is stated here, but is %s%s; keep one of them"
                        .formatted(
                                attribute,
                                subject,
                                ScalarNode.shown(known.toString()),
                                direct.map(origin -> " in line " + origin.line())
                                        .orElse("")));
    }
}
