package lpm.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Elements have numbers by equality, whatever their hash codes. */
class NumberingTest {

    private final Numbering<Object> numbers = new Numbering<>();

    @Test
    void equalElementsHaveOneNumber() {
        assertThat(numbers.add("a")).isEqualTo(1);
        assertThat(numbers.add("b")).isEqualTo(2);
        assertThat(numbers.add(String.valueOf(new char[] {'a'}))).isEqualTo(1);
        assertThat(numbers.get(String.valueOf(new char[] {'b'}))).isEqualTo(2);
        assertThat(numbers.get("c")).isZero();
        assertThat(numbers.elements()).isEqualTo(List.of("a", "b"));
        assertThat(numbers.end()).isEqualTo(3);
    }

    @Test
    void manyElementsOfFewHashCodesKeepTheirNumbers() {
        record Crowded(int value) {
            @Override
            public int hashCode() {
                return value % 3;
            }
        }
        for (int value = 0; value < 500; value++) {
            assertThat(numbers.add(new Crowded(value))).isEqualTo(value + 1);
        }
        assertThat(numbers.elements())
                .isEqualTo(IntStream.range(0, 500).mapToObj(Crowded::new).toList());
        for (int value = 0; value < 500; value++) {
            assertThat(numbers.get(new Crowded(value))).isEqualTo(value + 1);
        }
        assertThat(numbers.get(new Crowded(500))).isZero();
    }
}
