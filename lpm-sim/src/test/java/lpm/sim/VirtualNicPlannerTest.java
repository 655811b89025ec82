package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.option.OptionParser;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which destination server hosts which backing device of a virtual NIC. */
class VirtualNicPlannerTest {

    private static final Estate ESTATE = VirtualNicArticle.with(Article.estate());
    private static final Estate WITHOUT_SCSI = VirtualNicArticle.with(Article.withoutScsi(Article.estate()));
    private static final VirtualNicBackingDevice FIRST = VirtualNicArticle.device(1, 2, 0);

    private static List<String> servers(Estate estate, MigrationRequest request) {
        return Planner.plan(estate, request, MigrationMapping.none()).backingDevices().stream()
                .map(plan -> plan.destination().map(ViosKey::name).orElse("nobody"))
                .toList();
    }

    private static List<String> servers(Estate estate, String mappings) {
        MigrationRequest request = Article.request();
        return servers(
                estate, request.withOptions(OptionParser.attributes("vnic_mappings=" + mappings, request.options())));
    }

    private static Estate having(Estate estate, VirtualNicBackingDevice... devices) {
        return estate.updating(
                Article.CLIENT,
                p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                        .replacing(nic -> true, nic -> nic.withBackingDevices(Listing.complete(List.of(devices))))));
    }

    @Test
    void eachSourceServerFindsAServerOfItsOwnWithoutAnyOtherAdapterThatShowsIt() {
        Estate three =
                having(WITHOUT_SCSI, FIRST, VirtualNicArticle.device(2, 2, 1), VirtualNicArticle.device(1, 3, 0));

        assertThat(servers(three, Article.request()))
                .containsExactly("sn1054a5bvios1", "sn1054a5bvios2", "sn1054a5bvios1");
    }

    @ParameterizedTest
    @CsvSource({
        "20/ded/sn1054a5bvios2//2/0, sn1054a5bvios2, sn1054a5bvios1",
        "20/ded//2/2/0, sn1054a5bvios2, sn1054a5bvios1",
        "20/ded/sn1054a5bvios1//2/1, sn1054a5bvios1, sn1054a5bvios1",
        "20/ded/sn1054a5bvios2, sn1054a5bvios2, sn1054a5bvios2",
        "20/ded/sn1054a5bvios9//2/0, nobody, sn1054a5bvios1",
        "21/ded/sn1054a5bvios2, sn1054a5bvios1, sn1054a5bvios2"
    })
    void aWishIsFollowedForTheAdapterOfItsSlotAndTheDeviceOfItsPort(String mapping, String first, String second) {
        assertThat(servers(WITHOUT_SCSI, mapping)).containsExactly(first, second);
    }

    /** Virtual SCSI shows which server takes over from which. */
    @Test
    void aSourceServerIsKnownByItsIdOrByItsName() {
        VirtualNicBackingDevice unknown = FIRST.withServer(Fact.unknown());
        VirtualNicBackingDevice named = unknown.withServerName(Fact.known("sn1054a3bvios2"));

        assertThat(servers(having(ESTATE, VirtualNicArticle.device(2, 2, 0)), Article.request()))
                .containsExactly("sn1054a5bvios2");
        assertThat(servers(having(ESTATE, named), Article.request())).containsExactly("sn1054a5bvios2");
        assertThat(servers(having(ESTATE, unknown), Article.request())).containsExactly("sn1054a5bvios1");
    }
}
