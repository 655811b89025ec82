package lpm.rules.ibmi;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbmiLevelTest {

    private static final String REFRESH_UNKNOWN = "the technology refresh of partition 7 is unknown"
            + " < assume: {subject: partition 7 of 9117-MMB*10ABCDE, attribute: technology_refresh}"
            + " (the Technology Refresh of shop (partition 7))";

    private final RuleCheck check = RuleCheck.of(new IbmiLevel());

    @ParameterizedTest
    @CsvSource({"7.1, 4", "7.1, 11", "7.1.0, 4", "7.2, 0", "7.10, 0", "8, 0"})
    void allowsTechnologyRefreshFourAndLater(String release, int refresh) {
        running(release, Fact.known(refresh)).holds();
    }

    @Test
    void refusesAnEarlierTechnologyRefresh() {
        running("7.1", Fact.known(3))
                .refuses("shop (partition 7) runs IBM i 7.1 Technology Refresh 3,"
                        + " but only 7.1 Technology Refresh 4 and later move while they run; install it")
                .offers(
                        "Bring shop (partition 7) to IBM i 7.1 Technology Refresh 4 (group SF99707 level 4)",
                        Cost.PARTITION_RESTART)
                .mended()
                .holds();
    }

    @Test
    void refusesAnEarlierReleaseWhateverItsTechnologyRefresh() {
        String message = "shop (partition 7) runs IBM i 6.1.1,"
                + " but only 7.1 Technology Refresh 4 and later move while they run; upgrade to it";
        running("6.1.1", Fact.known(9)).refuses(message).mended().holds();
        running("6.1.1", Fact.unknown()).refuses(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.1", "7.1.0", "7.1.0.410"})
    void asksForTheTechnologyRefreshHoweverTheReleaseIsPrinted(String release) {
        running(release, Fact.unknown()).waitsFor(REFRESH_UNKNOWN);
    }

    @Test
    void asksForNoTechnologyRefreshOfALaterRelease() {
        running("7.2", Fact.unknown()).holds();
    }

    @Test
    void waitsForTheRelease() {
        check.partition(p -> p.withOsRelease(Fact.unknown()))
                .waitsFor("the os release of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void isNotAskedOfAixOrLinux() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }

    private RuleCheck running(String release, Fact<Integer> refresh) {
        return check.partition(
                p -> p.withOsRelease(Fact.known(new Release(release))).withTechnologyRefresh(refresh));
    }
}
