package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import org.junit.jupiter.api.Test;

class ConsoleRecordTest {

    @Test
    void whatIsUnknownIsLeftOutAndARecordOfNothingIsNoLine() {
        assertThat(new ConsoleRecord()
                        .with("name", Fact.unknown())
                        .with("lpar_id", 7)
                        .flag("msp", Fact.unknown())
                        .flag("time_ref", Fact.known(false))
                        .line())
                .isEqualTo("lpar_id=7,time_ref=0\n");
        assertThat(new ConsoleRecord().with("name", Fact.unknown()).line()).isEmpty();
    }

    @Test
    void aValueStandsInQuotesOnlyIfItContainsACommaOrAQuote() {
        assertThat(new ConsoleRecord()
                        .with("name", "blue east")
                        .with("a", "b,c")
                        .with("d", "\"e\"")
                        .with("f", "")
                        .line())
                .isEqualTo("name=blue east,\"a=b,c\",\"d=\"\"e\"\"\",f=\n");
    }

    @Test
    void aMemberStandsInQuotesOfItsOwnEvenIfItBeginsWithWhatNeedsThem() {
        assertThat(new ConsoleRecord()
                        .list("some", ImmutableList.of("a", ",b", "c,d"))
                        .list("quoted", ImmutableList.of("\"e"))
                        .list("no", ImmutableList.of())
                        .line())
                .isEqualTo("\"some=a,\"\",b\"\",\"\"c,d\"\"\",\"quoted=\"\"\"\"\"\"e\"\"\",no=none\n");
    }
}
