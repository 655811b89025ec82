package lpm.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.report.trace.TraceLimits;
import org.junit.jupiter.api.Test;

class TraceLimitsTest {

    private static final String LONGEST = "\u0142".repeat(SourceText.MAXIMUM_LINE_LENGTH);

    @Test
    void aLineIsAsLongAsOneThatIsRead() {
        assertThatCode(() -> TraceLimits.check(ImmutableList.of(LONGEST))).doesNotThrowAnyException();
        assertThatThrownBy(() -> TraceLimits.check(ImmutableList.of("{}", LONGEST + "x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2 of the trace, ")
                .hasMessageContaining("would have 1,048,577 characters, of which lpm replay reads at most 1,048,576");
    }

    @Test
    void allLinesAreNoMoreThanWhatIsReadInBytes() {
        assertThatThrownBy(() -> TraceLimits.check(ImmutableList.copyOf(Collections.nCopies(16, LONGEST))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "the trace would have 33,554,448 bytes, of which lpm replay reads at most 33,554,432");
    }
}
