package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

    static Stream<Measures> measures() {
        return Stream.of(Measures.WIDE, Measures.NARROW);
    }

    private static PictureView draw(Measures measures) {
        Filmed film = Filmed.article();
        return Drawing.of(
                film.equipment(),
                measures,
                "ibmi1",
                film.trace().frames().get(0).state().conditions().pairs(),
                "title");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everythingIsInsideThePicture(Measures measures) {
        PictureView picture = draw(measures);

        assertThat(picture.boxes()).isNotEmpty().allSatisfy(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
        });
        assertThat(picture.labels()).allSatisfy(label -> {
            assertThat(label.x()).isBetween(0, picture.width());
            assertThat(label.y()).isBetween(0, picture.height());
        });
    }

    @ParameterizedTest
    @MethodSource("measures")
    void sourceIsLeftDestinationRightAndTheFrozenPartitionBetween(Measures measures) {
        ImmutableList<Integer> columns = draw(measures).columns();
        int middle = measures.width() / 2;

        assertThat(columns.get(0) + Measures.TILE_WIDTH).isLessThanOrEqualTo(middle);
        assertThat(columns.get(1)).isLessThan(middle);
        assertThat(columns.get(1) + Measures.TILE_WIDTH).isGreaterThan(middle);
        assertThat(columns.get(2)).isGreaterThanOrEqualTo(middle);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyDeviceHasAPathToItsLun(Measures measures) {
        assertThat(draw(measures).wires())
                .extracting(WireView::key)
                .contains("s0.vhost2.vtscsi2", "s1.vhost2.vtscsi3", "d0.vhost0.vtscsi0", "d1.vhost0.vtscsi1", "stream");
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aTextThatDoesNotFitIsCutAndKeptWhole(Measures measures) {
        LabelView label = LabelView.fitting("", "", 0, 0, 60, "sn1054a3bvios1" + measures.name());

        assertThat(label.text()).hasSize(10).endsWith("\u2026");
        assertThat(label.whole()).startsWith("sn1054a3bvios1");
    }
}
