package lpm.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryCurveTest {

    @Test
    void eachPassIsARow() {
        Filmed film = Filmed.article();

        MemoryView view = MemoryCurve.of(film.scenes()).view();

        assertThat(view.isDrawn()).isTrue();
        assertThat(view.passes()).hasSameSizeAs(film.trace().passes());
        assertThat(view.passes().get(0)).isEqualTo(new PassView(1, "4,096 MB", "3,436 ms", "164 MB"));
    }

    @Test
    void theCursorGoesDownTheCurve() {
        Filmed film = Filmed.article();
        MemoryCurve curve = MemoryCurve.of(film.scenes());

        int top = curve.cursor(film.scene("start")).get(1);
        int afterFirstPass = curve.cursor(film.scene("first_pass")).get(1);
        int bottom = curve.cursor(film.scene("end")).get(1);

        assertThat(top).isLessThan(afterFirstPass);
        assertThat(afterFirstPass).isLessThan(bottom);
        assertThat(curve.cursor(film.scene("end")).get(0)).isEqualTo(348);
    }

    @Test
    void aMoveThatCopiesNothingHasNoCurve() {
        Filmed film = Filmed.article("USER_STOP@bind_src");

        assertThat(MemoryCurve.of(film.scenes()).view().isDrawn()).isFalse();
    }
}
