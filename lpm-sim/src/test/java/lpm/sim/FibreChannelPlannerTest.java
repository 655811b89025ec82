package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.MigrationMapping;
import org.junit.jupiter.api.Test;

/** Which vfchost is that of which virtual Fibre Channel adapter, where servers do not tell. */
class FibreChannelPlannerTest {

    private static final Estate ESTATE = FibreChannelArticle.estate();

    private static List<String> plans(Estate estate) {
        return Planner.plan(estate, Article.request(), MigrationMapping.none()).fibreChannel().stream()
                .map(adapter -> "slot %s behind %s of %s"
                        .formatted(
                                adapter.clientSlot(),
                                adapter.sourceAdapter()
                                        .map(VirtualFibreChannelMapping::name)
                                        .orElse("nothing"),
                                adapter.source().map(ViosKey::name).orElse("nobody")))
                .toList();
    }

    private static Estate untold(Estate estate, ViosKey server) {
        return edited(estate, server, host -> host.withClient(Fact.unknown()).withClientSlot(Fact.unknown()));
    }

    private static Estate edited(Estate estate, ViosKey server, UnaryOperator<VirtualFibreChannelMapping> edit) {
        return estate.updating(
                server, s -> s.withFibreChannelMappings(s.fibreChannelMappings().replacing(host -> true, edit)));
    }

    private static Estate client(
            Estate estate, VirtualSlot slot, UnaryOperator<VirtualFibreChannelClientAdapter> edit) {
        return estate.updating(
                Article.CLIENT,
                p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                        .replacing(adapter -> adapter.slot().equals(slot), edit)));
    }

    /** Both servers have it in slot 30. */
    @Test
    void itIsThatOfTheAdapterThatNamesItsServerNotOfAnotherOneInTheSameSlot() {
        assertThat(plans(untold(ESTATE, Article.SOURCE_2)))
                .containsExactly(
                        "slot 8 behind vfchost0 of sn1054a3bvios1", "slot 9 behind vfchost0 of sn1054a3bvios2");
    }

    @Test
    void itIsThatOfTheAdapterThatNamesItsSlotNotOfAnotherOneOfTheSameServer() {
        VirtualSlot elsewhere = new VirtualSlot(31);
        Estate both = client(
                ESTATE,
                FibreChannelArticle.FIRST,
                adapter ->
                        FibreChannelArticle.client(FibreChannelArticle.FIRST, 2).withServerSlot(Fact.known(elsewhere)));
        Estate second = untold(both, Article.SOURCE_2)
                .updating(Article.SOURCE_1, server -> server.withFibreChannelMappings(Listing.complete(List.of())));

        assertThat(plans(second))
                .containsExactly("slot 9 behind vfchost0 of sn1054a3bvios2", "slot 8 behind nothing of sn1054a3bvios2");
    }

    @Test
    void itIsNobodysWhereNoAdapterNamesIt() {
        Estate foreign =
                edited(untold(ESTATE, Article.SOURCE_2), Article.SOURCE_2, host -> host.withSlot(new VirtualSlot(44)));
        Estate nameless = client(
                untold(ESTATE, Article.SOURCE_2),
                FibreChannelArticle.SECOND,
                adapter -> adapter.withServer(Fact.unknown()));

        assertThat(plans(foreign))
                .containsExactly("slot 8 behind vfchost0 of sn1054a3bvios1", "slot 9 behind nothing of sn1054a3bvios2");
        assertThat(plans(nameless))
                .containsExactly("slot 8 behind vfchost0 of sn1054a3bvios1", "slot 9 behind nothing of nobody");
    }
}
