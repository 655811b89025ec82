package lpm.sim.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicServer;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationTrace;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.MovePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an estate without partition 6, which moves beside the article's and becomes partition 7. */
class WithoutOthersTest {

    private static final PartitionKey HERE = new PartitionKey(Article.SOURCE, new PartitionId(6));
    private static final PartitionKey THERE = new PartitionKey(Article.DESTINATION, new PartitionId(7));
    private static final VirtualSlot SLOT = new VirtualSlot(9);

    /** A server whose system nobody captured. */
    private static final ViosKey STRAY = ViosKey.ofUnknownSystem("stray");

    private static final MovePlan BESIDE = MovePlan.builder()
            .initial(Article.estate())
            .partition(definition(HERE, Fact.unknown()))
            .destination(Article.DESTINATION)
            .targetId(THERE.id())
            .addAdapter(planned(Article.SOURCE_1))
            .addAdapter(planned(STRAY))
            .addFibreChannel(plannedFibreChannel(Article.SOURCE_1))
            .addFibreChannel(plannedFibreChannel(STRAY))
            .build();

    private static AdapterPlan planned(ViosKey server) {
        return AdapterPlan.builder().source(server).sourceAdapter("vhost5").build();
    }

    private static FibreChannelPlan plannedFibreChannel(ViosKey server) {
        return FibreChannelPlan.builder()
                .source(server)
                .sourceAdapter(vfchost(5, Fact.unknown()))
                .build();
    }

    private static Estate left(Estate estate, MovePlan... others) {
        return WithoutOthers.of(estate, BrokenStates.good().plan().withOthers(others));
    }

    private static LogicalPartition definition(PartitionKey key, Fact<MigrationState> state) {
        return LogicalPartition.builder()
                .system(key.system())
                .id(key.id())
                .memory(Fact.known(
                        MemoryAllocation.builder().currentMegabytes(1_024).build()))
                .migrationState(state)
                .build();
    }

    @Test
    void nothingIsTakenOutForNobody() {
        Estate estate = Article.estate().with(definition(HERE, Fact.unknown()));

        assertThat(left(estate)).isSameAs(estate);
    }

    @Test
    void whatIsDefinedIsDeletedOnBothSidesAndGivesBackWhatItHolds() {
        Estate none = Article.estate();
        Estate here = none.with(definition(HERE, Fact.unknown()));
        Estate freedHere = left(here, BESIDE);
        Estate freed = left(here.with(definition(THERE, Fact.unknown())), BESIDE);

        assertThat(left(none, BESIDE)).isEqualTo(none);
        assertThat(freedHere.partitions()).isEqualTo(none.partitions());
        assertThat(freedHere.managedSystem(Article.SOURCE).availableMemoryMegabytes())
                .isEqualTo(Fact.known(66_816L));
        assertThat(freedHere.managedSystem(Article.DESTINATION).availableMemoryMegabytes())
                .isEqualTo(Fact.known(65_536L));
        assertThat(freed.partitions()).isEqualTo(none.partitions());
        assertThat(freed.managedSystem(Article.DESTINATION).availableMemoryMegabytes())
                .isEqualTo(Fact.known(66_816L));
    }

    @Test
    void whatIsAssumedOfItOnEitherSideIsForgotten() {
        PartitionKey namesake = new PartitionKey(Article.SOURCE, THERE.id());
        Estate estate = Article.estate()
                .withAssumptions(assumed(HERE), assumed(Article.CLIENT), assumed(THERE), assumed(namesake));

        assertThat(left(estate, BESIDE).assumptions()).containsExactly(assumed(Article.CLIENT), assumed(namesake));
    }

    private static Assumption assumed(PartitionKey subject) {
        return Assumption.builder()
                .subject(subject.toString())
                .attribute("technology_refresh")
                .value("5")
                .reason("the operator looked")
                .build();
    }

    @ParameterizedTest(name = "{0}: {1} here and {2} there")
    @CsvSource({
        "ACTIVE,    Migration Starting, none,               1, 3",
        "INACTIVE,  Migration Starting, none,               2, 2",
        "SUSPENDED, Migration Starting, none,               2, 3",
        "ACTIVE,    Migration Starting, Not Migrating,      1, 3",
        "ACTIVE,    none,               Migration Starting, 1, 3",
        "ACTIVE,    Not Migrating,      Migration Starting, 2, 3",
        "ACTIVE,    Not Migrating,      none,               2, 3",
        "ACTIVE,    unknown,            none,               2, 3",
        "ACTIVE,    none,               none,               2, 3"
    })
    void aMigrationCountsOnBothSystemsAsLongAsTheDefinitionAtTheSourceIsLockedForIt(
            MoveKind kind, String here, String there, int active, int inactive) {
        Estate counting =
                Estate.empty().with(counting(Article.SOURCE_1, 2, 3)).with(counting(Article.DESTINATION_1, 2, 3));
        Estate estate = defining(defining(counting, HERE, here), THERE, there);

        assertThat(left(estate, BESIDE.withKind(kind)))
                .isEqualTo(Estate.empty()
                        .with(counting(Article.SOURCE_1, active, inactive))
                        .with(counting(Article.DESTINATION_1, active, inactive)));
    }

    private static ManagedSystem counting(ViosKey server, int active, int inactive) {
        return ManagedSystem.builder()
                .id(server.system().orElseThrow())
                .activeMigrations(Fact.known(active))
                .inactiveMigrations(Fact.known(inactive))
                .build();
    }

    private static Estate defining(Estate estate, PartitionKey key, String state) {
        return switch (state) {
            case "none" -> estate;
            case "unknown" -> estate.with(definition(key, Fact.unknown()));
            default -> estate.with(definition(key, Fact.known(new MigrationState(state))));
        };
    }

    private static VirtualScsiServerAdapter vhost(int number, Fact<Optional<PartitionId>> client) {
        return VirtualScsiServerAdapter.builder()
                .name("vhost" + number)
                .slot(SLOT)
                .client(client)
                .build();
    }

    private static VirtualFibreChannelMapping vfchost(int number, Fact<Optional<PartitionId>> client) {
        return VirtualFibreChannelMapping.builder()
                .name("vfchost" + number)
                .slot(SLOT)
                .client(client)
                .port(Fact.known(Optional.of("fcs0")))
                .build();
    }

    private static FibreChannelPort port(int available) {
        return FibreChannelPort.builder()
                .name("fcs0")
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(available))
                .build();
    }

    @ParameterizedTest(name = "adapter {1} of {0} for client {2}: {3}")
    @CsvSource({
        "sn1054a3bvios1, 5, 6,       goes",
        "sn1054a3bvios1, 5, unknown, goes",
        "sn1054a3bvios1, 5, any,     stays",
        "sn1054a3bvios1, 5, 9,       stays",
        "sn1054a3bvios1, 8, 6,       goes",
        "sn1054a3bvios1, 8, unknown, stays",
        "sn1054a3bvios1, 8, 7,       stays",
        "sn1054a3bvios2, 5, unknown, stays",
        "sn1054a3bvios2, 5, 6,       goes",
        "sn1054a5bvios1, 0, 7,       goes",
        "sn1054a5bvios1, 0, 6,       stays",
        "stray,          0, 6,       stays",
        "stray,          5, 6,       goes",
        "stray,          5, 9,       stays"
    })
    void anAdapterGoesIfItServesItOrIsPlannedToAndServesNobodyElse(
            String server, int adapter, String client, String fate) {
        Fact<Optional<PartitionId>> served = client(client);
        VirtualIoServer bare = server(server)
                .withServerAdapters(Listing.complete(ImmutableList.of()))
                .withFibreChannelMappings(Listing.complete(ImmutableList.of()))
                .withTakenVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0))))
                .withFibreChannelPorts(Listing.complete(ImmutableList.of(port(64))));
        VirtualIoServer scsi = bare.withServerAdapters(Listing.complete(ImmutableList.of(vhost(adapter, served))))
                .withTakenVirtualSlots(bare.takenVirtualSlots().plus(SLOT));
        VirtualIoServer fibreChannel = bare.withFibreChannelMappings(
                        Listing.complete(ImmutableList.of(vfchost(adapter, served))))
                .withTakenVirtualSlots(bare.takenVirtualSlots().plus(SLOT))
                .withFibreChannelPorts(Listing.complete(ImmutableList.of(port(63))));

        assertThat(leftOf(scsi)).isEqualTo(fate.equals("goes") ? bare : scsi);
        assertThat(leftOf(fibreChannel)).isEqualTo(fate.equals("goes") ? bare : fibreChannel);
    }

    @ParameterizedTest(name = "a vnicserver of {0} for client {1}: {2}")
    @CsvSource({
        "sn1054a3bvios2, 6,       goes",
        "sn1054a3bvios2, 7,       stays",
        "sn1054a3bvios2, unknown, stays",
        "sn1054a5bvios2, 7,       goes",
        "sn1054a5bvios2, 6,       stays",
        "stray,          6,       stays"
    })
    void aServerOfVirtualNicsGoesIfItServesIt(String server, String client, String fate) {
        VirtualIoServer bare = server(server).withVirtualNicServers(Listing.complete(ImmutableList.of()));
        VirtualIoServer hosting = bare.withVirtualNicServers(bare.virtualNicServers()
                .plus(VirtualNicServer.builder()
                        .name("vnicserver0")
                        .slot(SLOT)
                        .client(client(client).flatMap(Fact::ofOptional))
                        .build()));

        assertThat(leftOf(hosting)).isEqualTo(fate.equals("goes") ? bare : hosting);
    }

    private static Fact<Optional<PartitionId>> client(String client) {
        return switch (client) {
            case "unknown" -> Fact.unknown();
            case "any" -> Fact.known(Optional.empty());
            default -> Fact.known(Optional.of(new PartitionId(Integer.parseInt(client))));
        };
    }

    private static VirtualIoServer server(String name) {
        return Article.estate().virtualIoServers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseGet(() -> VirtualIoServer.builder().name(name).build());
    }

    private static VirtualIoServer leftOf(VirtualIoServer server) {
        return left(Estate.empty().with(server), BESIDE).virtualIoServer(server.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USER_STOP@freeze", "SRC_MSP_CRASH@push_rest"})
    void whatIsLeftIsTheSameHoweverFarItHasCome(String faults) {
        MigrationTrace trace = FibreChannelArticle.migrate(
                whole(),
                Splitter.on(',').omitEmptyStrings().splitToStream(faults).toArray(String[]::new));
        Estate first = left(whole(), trace.course().state().plan());

        for (MigrationFrame frame : trace.frames()) {
            assertThat(left(frame.state().estate(), frame.state().plan()))
                    .as(frame.name())
                    .isEqualTo(first);
        }
    }

    /** Storage of both kinds and a virtual NIC, with all that a move counts and takes. */
    private static Estate whole() {
        UnaryOperator<ManagedSystem> counting =
                system -> system.withActiveMigrations(Fact.known(0)).withInactiveMigrations(Fact.known(0));
        UnaryOperator<VirtualIoServer> listing = server -> server.withTakenVirtualSlots(Listing.complete(
                ImmutableList.of(new VirtualSlot(0), new VirtualSlot(7), new VirtualSlot(20), new VirtualSlot(30))));
        return FinishedMove.estate()
                .updating(Article.SOURCE, counting)
                .updating(Article.DESTINATION, counting)
                .updating(Article.SOURCE_1, listing)
                .updating(Article.SOURCE_2, listing);
    }
}
