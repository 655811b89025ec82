package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lpm.change.ZoneStorage;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.FibreChannelConnection;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMapping;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Outcome;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/** The questions that a partition without virtual Fibre Channel is not asked. */
final class Connections {

    private Connections() {}

    /** Not applicable to a partition that has no such adapter, undetermined while others may exist. */
    static ImmutableList<Finding> judge(RuleDescription rule, Move move, Supplier<Stream<Finding>> answers) {
        Listing<FibreChannelConnection> connections = FibreChannelConnection.of(move);
        Judgement captured = Judgement.of(
                rule,
                Subject.of(move.partition()),
                "fibre_channel_adapters",
                Captures.ofSource(move).fibreChannelAdapters());
        if (connections.items().isEmpty()) {
            return connections.isComplete()
                    ? ImmutableList.of(rule.notApplicable(Subject.of(move.partition())))
                    : ImmutableList.of(captured.undetermined());
        }
        return Stream.concat(answers.get(), captured.unlessKnown(connections.whole()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A question about each adapter that the mapping has given to a destination server, with that server. As long as it may turn out
     * to be another one, the answer is not known.
     */
    static Stream<Finding> ofMapped(RuleDescription rule, Move move, Function<Mapped, Stream<Finding>> answer) {
        return move.mapping().fibreChannel().stream()
                .flatMap(adapter -> move.destinationServers().stream()
                        .filter(server -> server.key().equals(adapter.destination()))
                        .limit(1)
                        .map(server -> new Mapped(move, adapter, server)))
                .flatMap(mapped -> mapped.isGuessed()
                        ? Stream.of(mapped.waitsForSource(rule))
                        : answer.apply(mapped).map(finding -> unlessAnother(rule, move, mapped.isAsked(), finding)));
    }

    /** The finding; undetermined instead of violated while there may be a server that would be chosen rather. */
    static Finding unlessAnother(RuleDescription rule, Move move, boolean isAsked, Finding finding) {
        return isAsked
                        || finding.outcome() != Outcome.VIOLATED
                        || move.allDestinationServers().isComplete()
                ? finding
                : rule.undetermined(
                        finding.subject(),
                        "which Virtual I/O Servers %s has is unknown, and with it what would be chosen"
                                .formatted(move.destinationLabel()),
                        Captures.ofDestination(move).partitions());
    }

    /** An adapter with the destination server that is to host it. */
    record Mapped(Move move, MigrationMapping.FibreChannel adapter, VirtualIoServer server) {

        ViosKey key() {
            return server.key();
        }

        Subject subject() {
            return Subject.of(server);
        }

        /**
         * Whether another server may take the adapter over: it goes by the source server, unless the request names one or there is no
         * other.
         */
        private boolean isGuessed() {
            return adapter.source().isEmpty()
                    && !move.allDestinationServers().whole().isKnownAnd(servers -> servers.size() == 1)
                    && !isAsked();
        }

        private boolean isAsked() {
            return move.request().options().fibreChannelMappings().stream()
                    .anyMatch(asked -> adapter.clientSlot().isKnownAnd(asked.clientSlot()::equals));
        }

        private Finding waitsForSource(RuleDescription rule) {
            boolean isListed = move.partition().fibreChannelAdapters().stream()
                    .anyMatch(client -> adapter.clientSlot().isKnownAnd(client.slot()::equals)
                            && client.server().isKnown());
            Captures captures = Captures.ofSource(move);
            return rule.undetermined(
                    Subject.of(move.partition()),
                    "which Virtual I/O Server serves %s is unknown, and with it which one is to take it over"
                            .formatted(adapter.label()),
                    isListed ? captures.partitions() : captures.fibreChannelAdapters());
        }

        /** Waits for what the server prints of its ports. */
        Finding waitsForPorts(RuleDescription rule) {
            return rule.undetermined(
                    subject(),
                    "whether a Fibre Channel port of %s can carry %s is unknown"
                            .formatted(server.name(), adapter.label()),
                    Captures.ports(server));
        }
    }

    /** Something that only a person can say of the partition. */
    static Judgement asked(RuleDescription rule, Move move, String attribute, String what) {
        return Judgement.of(
                rule,
                Subject.of(move.partition()),
                attribute,
                Missing.asked(move.partition().key(), attribute, what));
    }

    /** Zones and masks of the storage mended for the destination. */
    static Remedy zoning(String description, Move move, ZoneStorage.Zone zone) {
        return Remedy.of(
                description,
                Cost.ON_LINE,
                new ZoneStorage(
                        move.partition().key(),
                        zone,
                        move.destination()
                                .map(ManagedSystem::id)
                                .orElse(move.source().id())));
    }

    /**
     * The destination is among the systems from which something is seen, if the partition has virtual Fibre Channel adapters.
     *
     * @param systems what a person says of that
     */
    static Among<Departure, Arrival, Listing<MachineTypeModelSerial>> seenFrom(
            Predicate<Departure> asked, Function<LogicalPartition, Listing<MachineTypeModelSerial>> systems) {
        return new Among<>(
                departure -> {
                    Listing<FibreChannelConnection> connections =
                            FibreChannelConnection.of(departure.partition(), departure.servers());
                    if (!asked.test(departure)) {
                        return Listing.complete(ImmutableList.of());
                    }
                    return Listing.of(
                            connections.stream()
                                    .limit(1)
                                    .map(any -> systems.apply(departure.partition()))
                                    .toList(),
                            connections.coverage());
                },
                (arrival, from) -> arrival.fact(system -> from.contains(system.id()::equals)));
    }
}
