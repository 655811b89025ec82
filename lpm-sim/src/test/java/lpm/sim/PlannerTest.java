package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.option.Demand;
import lpm.option.FibreChannelMapping;
import lpm.option.RequestOptions;
import lpm.option.ScsiMapping;
import lpm.option.ServerReference;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.BackingDevicePlan;
import lpm.sim.state.FibreChannelPlan;
import lpm.sim.state.Forgone;
import lpm.sim.state.MovePlan;
import lpm.sim.state.SourceHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to serve the partition afterwards, by the mapping that was chosen or by what is there. */
class PlannerTest {

    private static MovePlan plan(Estate estate, MigrationRequest request, MigrationMapping mapping) {
        return Planner.plan(estate, request, mapping);
    }

    private static MovePlan plan(Estate estate) {
        return plan(estate, Article.request(), MigrationMapping.none());
    }

    private static MovePlan plan(RequestOptions options) {
        return plan(Article.estate(), Article.request().withOptions(options), Article.mapping());
    }

    /** Which adapter of which server goes where. */
    private static List<String> scsi(MovePlan plan) {
        return plan.adapters().stream()
                .map(adapter -> "%s of %s for slot %s to %s"
                        .formatted(
                                adapter.sourceAdapter(),
                                adapter.source(),
                                adapter.clientSlot(),
                                adapter.destination().map(Object::toString).orElse("nobody")))
                .toList();
    }

    private static String fibreChannel(FibreChannelPlan adapter) {
        return "%s of %s for slot %s to %s"
                .formatted(
                        adapter.sourceAdapter()
                                .map(VirtualFibreChannelMapping::name)
                                .orElse("nothing"),
                        adapter.source().map(Object::toString).orElse("nobody"),
                        adapter.clientSlot(),
                        adapter.destination().map(Object::toString).orElse("nobody"));
    }

    @Test
    void eachSourceServerKeepsAServerOfItsOwnForAllThatItServes() {
        MovePlan plan = plan(VirtualNicArticle.with(FibreChannelArticle.estate()));

        assertThat(scsi(plan))
                .containsExactly(
                        "vhost2 of sn1054a3bvios1 for slot 2 to sn1054a5bvios1",
                        "vhost2 of sn1054a3bvios2 for slot 3 to sn1054a5bvios2");
        assertThat(plan.fibreChannel())
                .extracting(PlannerTest::fibreChannel)
                .containsExactly(
                        "vfchost0 of sn1054a3bvios1 for slot 8 to sn1054a5bvios1",
                        "vfchost0 of sn1054a3bvios2 for slot 9 to sn1054a5bvios2");
        assertThat(plan.fibreChannel())
                .extracting(FibreChannelPlan::fabric)
                .containsExactly(Fact.known("A"), Fact.known("B"));
        assertThat(plan.backingDevices())
                .extracting(BackingDevicePlan::destination)
                .containsExactly(Optional.of(Article.DESTINATION_1), Optional.of(Article.DESTINATION_2));
        assertThat(plan.virtualNicServers())
                .containsExactly(
                        new SourceHost(Article.SOURCE_1, "vnicserver0"),
                        new SourceHost(Article.SOURCE_2, "vnicserver0"));
    }

    @Test
    void oneServerTakesOverFromAllIfThereIsNoOtherAndNobodyIfThereIsNone() {
        Estate one = Article.estate()
                .withVirtualIoServers(Article.estate().virtualIoServers().without(Article.DESTINATION_1));
        Estate none = one.withVirtualIoServers(one.virtualIoServers().without(Article.DESTINATION_2));

        assertThat(scsi(plan(one)))
                .containsExactly(
                        "vhost2 of sn1054a3bvios1 for slot 2 to sn1054a5bvios2",
                        "vhost2 of sn1054a3bvios2 for slot 3 to sn1054a5bvios2");
        assertThat(scsi(plan(none)))
                .containsExactly(
                        "vhost2 of sn1054a3bvios1 for slot 2 to nobody",
                        "vhost2 of sn1054a3bvios2 for slot 3 to nobody");
    }

    private static UnaryOperator<VirtualIoServer> scsiHost(UnaryOperator<VirtualScsiServerAdapter> edit) {
        return server -> server.withServerAdapters(server.serverAdapters().replacing(adapter -> true, edit));
    }

    /** What the server does not tell of its client, the client adapter does. */
    @Test
    void anAdapterWhoseClientNobodyCapturedIsKnownByTheClientAdapter() {
        UnaryOperator<VirtualScsiServerAdapter> untold =
                adapter -> adapter.withClient(Fact.unknown()).withClientSlot(Fact.unknown());
        Estate slots = Article.estate().updating(Article.SOURCE_1, scsiHost(untold));
        Estate other =
                slots.updating(Article.SOURCE_2, scsiHost(a -> untold.apply(a).withSlot(new VirtualSlot(8))));
        Estate foreign = Article.estate()
                .updating(Article.SOURCE_1, scsiHost(a -> a.withClient(Fact.known(Optional.of(new PartitionId(9))))));

        assertThat(scsi(plan(slots)))
                .containsExactly(
                        "vhost2 of sn1054a3bvios1 for slot 2 to sn1054a5bvios1",
                        "vhost2 of sn1054a3bvios2 for slot 3 to sn1054a5bvios2");
        assertThat(scsi(plan(other))).containsExactly("vhost2 of sn1054a3bvios1 for slot 2 to sn1054a5bvios1");
        assertThat(scsi(plan(foreign))).containsExactly("vhost2 of sn1054a3bvios2 for slot 3 to sn1054a5bvios1");
        assertThat(scsi(plan(slots.updating(Article.SOURCE_1, s -> s.withId(Fact.unknown())))))
                .containsExactly("vhost2 of sn1054a3bvios2 for slot 3 to sn1054a5bvios1");
    }

    private static UnaryOperator<VirtualIoServer> fibreChannelHost(UnaryOperator<VirtualFibreChannelMapping> edit) {
        return server ->
                server.withFibreChannelMappings(server.fibreChannelMappings().replacing(host -> true, edit));
    }

    @Test
    void aVfchostIsKnownByItsClientElseByTheClientAdapterAndOneThatIsMissingIsPlannedAllTheSame() {
        Estate untold = FibreChannelArticle.estate()
                .updating(
                        Article.SOURCE_1,
                        fibreChannelHost(h -> h.withClient(Fact.unknown()).withClientSlot(Fact.unknown())));
        Estate missing = FibreChannelArticle.estate()
                .updating(Article.SOURCE_1, s -> s.withFibreChannelMappings(Listing.unknown()));
        Estate foreign = FibreChannelArticle.estate()
                .updating(
                        Article.SOURCE_1,
                        fibreChannelHost(h -> h.withClient(Fact.known(Optional.of(new PartitionId(9))))));

        assertThat(plan(untold).fibreChannel())
                .extracting(PlannerTest::fibreChannel)
                .containsExactly(
                        "vfchost0 of sn1054a3bvios1 for slot 8 to sn1054a5bvios1",
                        "vfchost0 of sn1054a3bvios2 for slot 9 to sn1054a5bvios2");
        assertThat(plan(missing).fibreChannel())
                .extracting(PlannerTest::fibreChannel)
                .containsExactly(
                        "vfchost0 of sn1054a3bvios2 for slot 9 to sn1054a5bvios2",
                        "nothing of sn1054a3bvios1 for slot 8 to sn1054a5bvios1");
        assertThat(plan(foreign).fibreChannel())
                .extracting(PlannerTest::fibreChannel)
                .contains("nothing of sn1054a3bvios1 for slot 8 to sn1054a5bvios1");
    }

    private static MigrationMapping.FibreChannel chosen() {
        return new MigrationMapping.FibreChannel(
                Fact.known(FibreChannelArticle.FIRST),
                Optional.of(Article.SOURCE_1),
                Fact.known("vfchost0"),
                Article.DESTINATION_2,
                Fact.known(new PartitionId(2)),
                Fact.known(new VirtualSlot(33)),
                "vfchost4",
                Fact.known(Optional.of("fcs0")));
    }

    /** A slot that the console was told by number is the only one that will do. */
    @ParameterizedTest
    @CsvSource({"8, 33, true", "8, 34, false", "9, 33, false"})
    void aMappingThatWasChosenIsFollowedAndItsSlotIsGivenIfItWasAskedFor(int client, int slot, boolean given) {
        RequestOptions options = RequestOptions.builder()
                .fibreChannelMappings(ImmutableList.of(new FibreChannelMapping(
                        new VirtualSlot(client),
                        new ServerReference(Optional.of("sn1054a5bvios2"), Optional.empty()),
                        Optional.of(new VirtualSlot(slot)),
                        Optional.empty())))
                .build();
        MovePlan plan = plan(
                FibreChannelArticle.estate(),
                Article.request().withOptions(options),
                new MigrationMapping(ImmutableList.of(), ImmutableList.of(chosen()), ImmutableList.of()));
        FibreChannelPlan first = plan.fibreChannel().get(0);

        assertThat(fibreChannel(first)).isEqualTo("vfchost0 of sn1054a3bvios1 for slot 8 to sn1054a5bvios2");
        assertThat(first.port()).hasValue("fcs0");
        assertThat(first.destinationAdapter()).hasValue("vfchost4");
        assertThat(first.destinationSlot()).hasValue(new VirtualSlot(33));
        assertThat(first.slotIsGiven()).isEqualTo(given);
        assertThat(plan.fibreChannel()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2, 7, true", "2, 8, false", "4, 7, false"})
    void aVirtualScsiSlotIsGivenIfItWasAskedFor(int client, int slot, boolean given) {
        RequestOptions options = RequestOptions.builder()
                .scsiMappings(ImmutableList.of(new ScsiMapping(
                        new VirtualSlot(client),
                        new ServerReference(Optional.of("sn1054a5bvios1"), Optional.empty()),
                        Optional.of(new VirtualSlot(slot)))))
                .build();

        assertThat(plan(options).adapters().get(0).slotIsGiven()).isEqualTo(given);
        assertThat(plan(options).adapters().get(1).slotIsGiven()).isFalse();
    }

    @Test
    void aVirtualNicOfWhichNoBackingDeviceIsKnownGetsOneAndHostsOfOthersStay() {
        Estate estate = VirtualNicArticle.with(Article.estate())
                .updating(
                        Article.CLIENT,
                        p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                                .replacing(nic -> true, nic -> nic.withBackingDevices(Listing.unknown()))))
                .updating(
                        Article.SOURCE_2,
                        s -> s.withVirtualNicServers(s.virtualNicServers()
                                .replacing(host -> true, host -> host.withClient(Fact.known(new PartitionId(9))))));
        MovePlan plan = plan(estate);

        assertThat(plan.backingDevices()).hasSize(1);
        assertThat(plan.backingDevices().get(0).device()).isEmpty();
        assertThat(plan.backingDevices().get(0).label()).isEqualTo("the virtual NIC in slot 20");
        assertThat(plan.virtualNicServers()).containsExactly(new SourceHost(Article.SOURCE_1, "vnicserver0"));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIVE", "INACTIVE, INACTIVE", "SUSPENDED, SUSPENDED"})
    void aRequestSaysHowAPartitionMoves(MigrationMode mode, MoveKind kind) {
        assertThat(plan(Article.estate(), Article.request().withMode(mode), Article.mapping())
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void whatIsNotRequiredMayBeForgoneAndWhatIsDemandedIsKept() {
        RequestOptions none = RequestOptions.builder()
                .vlanBridge(Demand.NOT_NEEDED)
                .vnicConfiguration(Demand.NOT_NEEDED)
                .redundantVnicBacking(Demand.NOT_NEEDED)
                .redundantMovers(Demand.REQUIRED)
                .destinationId(new PartitionId(17))
                .currentData(true)
                .build();
        RequestOptions all = RequestOptions.builder()
                .vlanBridge(Demand.REQUIRED)
                .vnicConfiguration(Demand.REQUIRED)
                .redundantVnicBacking(Demand.REQUIRED)
                .redundantMovers(Demand.NOT_NEEDED)
                .build();

        assertThat(plan(none).forgone()).containsExactlyInAnyOrder(Forgone.values());
        assertThat(plan(none).pairsRequired()).isEqualTo(2);
        assertThat(plan(none).targetId()).isEqualTo(new PartitionId(17));
        assertThat(plan(none).currentData()).isTrue();
        assertThat(plan(all).forgone()).isEmpty();
        assertThat(plan(all).pairsRequired()).isEqualTo(1);
        assertThat(plan(all).targetId()).isEqualTo(new PartitionId(5));
        assertThat(plan(all).currentData()).isFalse();
    }
}
