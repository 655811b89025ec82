package lpm.document;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
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
    private static final String TARGET_PORTS_VISIBLE_ON = "target_ports_visible_on";
    private static final String TARGET_DISKS_VISIBLE_ON = "target_disks_visible_on";
    private static final ImmutableSet<String> ZONES = ImmutableSet.of(TARGET_PORTS_VISIBLE_ON, TARGET_DISKS_VISIBLE_ON);
    private static final String TRUSTED_SYSTEM_KEY = "trusted_system_key";
    private static final String ETHERNET_NETWORK = "ethernet_network";
    private static final String ADDRESSES = "addresses";
    private static final String BLOCKS_MOVER_TRAFFIC = "blocks_mover_traffic";
    private static final String REACHABLE_CONSOLES = "reachable_consoles";
    private static final String REACHABLE_MOVERS = "reachable_movers";
    private static final Pattern SERVER = Pattern.compile("server (\\S.*) of (\\S+)");
    private static final String MOVER_NETWORK = "mover_network_gigabits";
    private static final ImmutableSet<String> STATABLE = ImmutableSet.<String>builder()
            .add(TECHNOLOGY_REFRESH)
            .addAll(StatedFlag.ALL.keySet())
            .addAll(ZONES)
            .add(TRUSTED_SYSTEM_KEY, ETHERNET_NETWORK, MOVER_NETWORK)
            .add(REACHABLE_CONSOLES, REACHABLE_MOVERS, ADDRESSES, BLOCKS_MOVER_TRAFFIC)
            .build();
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
        if (system.matches() && assumption.attribute().equals(MOVER_NETWORK)) {
            return moverNetwork(noted, in, system.group(1));
        }
        Matcher console = CONSOLE.matcher(assumption.subject());
        if (partition.matches() && assumption.attribute().equals(TECHNOLOGY_REFRESH)) {
            return technologyRefresh(noted, in, partition);
        }
        if (partition.matches() && StatedFlag.ALL.containsKey(assumption.attribute())) {
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
        if (system.matches() && assumption.attribute().equals(ETHERNET_NETWORK)) {
            return ethernetNetwork(noted, in, system.group(1));
        }
        Matcher server = SERVER.matcher(assumption.subject());
        if (server.matches() && assumption.attribute().equals(REACHABLE_MOVERS)) {
            return reachableMovers(noted, in, server, assumption.value());
        }
        if (server.matches() && assumption.attribute().equals(ADDRESSES)) {
            return addresses(noted, in, server, assumption.value());
        }
        if (server.matches() && assumption.attribute().equals(BLOCKS_MOVER_TRAFFIC)) {
            return blocksMoverTraffic(noted, in, server);
        }
        throw in.error(
                in.line("attribute"),
                "%s of %s cannot be stated; these can: technology_refresh, cluster_heartbeat, virtual_terminal_open, held_by_task, agrees_to_suspend, both_port_names_zoned, target_ports_visible_on and target_disks_visible_on of 'partition N of SYSTEM', trusted_system_key, ethernet_network and mover_network_gigabits of 'system SYSTEM', reachable_consoles of 'console NAME', reachable_movers, addresses and blocks_mover_traffic of 'server NAME of SYSTEM'%s"
                        .formatted(
                                assumption.attribute(),
                                ScalarNode.shown(assumption.subject()),
                                Nearest.hint(assumption.attribute(), STATABLE)));
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
        StatedFlag flag = Objects.requireNonNull(StatedFlag.ALL.get(attribute));
        check(in, Subject.of(key), attribute, flag.of().apply(partition), set);
        return estate.with(flag.with().apply(partition, Fact.known(set)));
    }

    private Estate zone(Estate estate, MappingReader in, Matcher subject, Assumption assumption) {
        PartitionKey key = partition(in, subject);
        String attribute = assumption.attribute();
        note(in, Subject.of(key), attribute);
        LogicalPartition partition = known(estate, key);
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

    private Estate moverNetwork(Estate estate, MappingReader in, String name) {
        ManagedSystem system = system(estate, in, name);
        int gigabits = in.required("value", Scalars::number);
        note(in, Subject.of(system.id()), MOVER_NETWORK);
        check(in, Subject.of(system.id()), MOVER_NETWORK, system.moverNetworkGigabits(), gigabits);
        return estate.with(system.withMoverNetworkGigabits(Fact.known(gigabits)));
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
        ManagedSystem system = system(estate, in, name);
        String key = stated(in, system, TRUSTED_SYSTEM_KEY, system.trustedSystemKey());
        return estate.with(system.withTrustedSystemKey(Fact.known(key)));
    }

    private Estate ethernetNetwork(Estate estate, MappingReader in, String name) {
        ManagedSystem system = system(estate, in, name);
        String network = stated(in, system, ETHERNET_NETWORK, system.ethernetNetwork());
        return estate.with(system.withEthernetNetwork(Fact.known(network)));
    }

    private String stated(MappingReader in, ManagedSystem system, String attribute, Fact<String> known) {
        String value = in.required("value", Scalars::text);
        note(in, Subject.of(system.id()), attribute);
        check(in, Subject.of(system.id()), attribute, known, value);
        return value;
    }

    private static ManagedSystem system(Estate estate, MappingReader in, String name) {
        MachineTypeModelSerial id = in.required("subject", scalar -> MachineTypeModelSerial.parse(name));
        return estate.managedSystems()
                .get(id)
                .orElseGet(() -> ManagedSystem.builder().id(id).build());
    }

    private Estate blocksMoverTraffic(Estate estate, MappingReader in, Matcher subject) {
        VirtualIoServer server = server(estate, in, subject);
        boolean blocks = in.required("value", Scalars::truth);
        note(in, Subject.of(server), BLOCKS_MOVER_TRAFFIC);
        check(in, Subject.of(server), BLOCKS_MOVER_TRAFFIC, server.blocksMoverTraffic(), blocks);
        return estate.with(server.withBlocksMoverTraffic(Fact.known(blocks)));
    }

    /** Those that the console prints are some of them. */
    private Estate addresses(Estate estate, MappingReader in, Matcher subject, String value) {
        VirtualIoServer server = server(estate, in, subject);
        Listing<IpAddress> all = in.build(() -> Listing.complete(
                NAMES.splitToStream(value).map(IpAddress::parse).distinct().toList()));
        note(in, Subject.of(server), ADDRESSES);
        Listing<IpAddress> known = server.addresses();
        if (known.isComplete() ? known.equals(all) : all.items().containsAll(known.items())) {
            return estate.with(server.withAddresses(all));
        }
        throw contradiction(
                in,
                Subject.of(server),
                ADDRESSES,
                known.stream().map(IpAddress::toString).collect(Collectors.joining(", ")));
    }

    private static VirtualIoServer server(Estate estate, MappingReader in, Matcher subject) {
        ViosKey key = in.required(
                "subject", scalar -> ViosKey.of(MachineTypeModelSerial.parse(subject.group(2)), subject.group(1)));
        return estate.virtualIoServers()
                .get(key)
                .orElseGet(() -> VirtualIoServer.builder()
                        .name(key.name())
                        .system(Fact.ofOptional(key.system()))
                        .build());
    }

    private Estate reachableMovers(Estate estate, MappingReader in, Matcher subject, String value) {
        Listing<String> movers = in.build(() -> Listing.complete(NAMES.splitToList(value)));
        VirtualIoServer server = server(estate, in, subject);
        note(in, Subject.of(server), REACHABLE_MOVERS);
        Listing<String> known = server.reachableMovers();
        if (known.isUnknown() || known.equals(movers)) {
            return estate.with(server.withReachableMovers(movers));
        }
        throw contradiction(in, Subject.of(server), REACHABLE_MOVERS, String.join(", ", known.items()));
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
