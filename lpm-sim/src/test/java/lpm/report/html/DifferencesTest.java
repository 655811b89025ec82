package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Filmed FILM = Filmed.article();

    private static List<String> at(String step) {
        return FILM.panel(step).differences().stream()
                .map(difference -> difference.sign() + " " + difference.what())
                .toList();
    }

    @Test
    void whatComesToAServerIsToldInTheWordsOfTheEstateDocument() {
        assertThat(at("dst_vtd1"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("+ sn1054a5bvios1 \u203a server adapters vhost0 (")
                        .contains("slot 7", "client 5", "target devices vtscsi0, vtscsi1"));
    }

    @Test
    void whatGoesFromAServerIsTold() {
        assertThat(at("src_vtd1"))
                .anySatisfy(line -> assertThat(line).startsWith("- sn1054a3bvios1 \u203a server adapters vhost2"));
    }

    @Test
    void aValueThatChangesIsToldWithBoth() {
        assertThat(at("lock"))
                .contains("\u00b1 partition 5 of 7895-42X*1054A3B \u203a migration state: Not Migrating \u2192 "
                        + "Migration Starting");
        assertThat(at("dst_shell"))
                .anySatisfy(line -> assertThat(line)
                        .contains("7895-42X*1054A5B \u203a available memory megabytes: 65536 \u2192 61184"));
    }

    @Test
    void ownershipAndPagesAreToldToo() {
        assertThat(at("release")).contains("\u00b1 who may run the partition: the source \u2192 nobody");
        assertThat(at("acquire")).contains("\u00b1 who may run the partition: nobody \u2192 the destination");
        assertThat(at("first_pass")).contains("\u00b1 memory that only the source has: 4,096 MB \u2192 164 MB");
    }

    @Test
    void nothingDiffersAtTheStart() {
        assertThat(at("start")).isEmpty();
    }

    @Test
    void whatBreaksIsGone() {
        assertThat(Filmed.article("HMC_LOSS@lock").panel("HMC_LOSS").differences())
                .contains(DifferenceView.gone("the management console"));
    }
}
