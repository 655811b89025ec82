package lpm.text.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void commasSeparateAndQuotesHoldTogether() {
        assertThat(Cells.split("a=1,\"b=2,3\",c=,\"d=\"\"4,5\"\",\"\"6\"\"\"", ','))
                .containsExactly("a=1", "b=2,3", "c=", "d=\"4,5\",\"6\"");
    }

    @Test
    void whatIsQuotedTwiceIsSplitTwice() {
        String inner =
                Cells.split("\"\"\"2/1/1/3,4/0/1\"\",\"\"3/0/9//0/1\"\"\"", ',').get(0);

        assertThat(Cells.split(inner, ',')).containsExactly("2/1/1/3,4/0/1", "3/0/9//0/1");
    }

    @Test
    void blanksAroundACellAreNoPartOfIt() {
        assertThat(Cells.split("is_trunk=1, port_vlan_id=1,\" addl_vlan_ids=10,11\" ,x", ','))
                .containsExactly("is_trunk=1", "port_vlan_id=1", "addl_vlan_ids=10,11", "x");
    }

    @Test
    void emptyCellsCount() {
        assertThat(Cells.split("", ',')).containsExactly("");
        assertThat(Cells.split(":a::", ':')).containsExactly("", "a", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "a,\"b\"\"", "\"a\"b,c"})
    void quotesThatDoNotCloseAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cells.split(text, ','));
    }
}
