package lpm.rules.partition;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class LparNoHugepagesTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparNoHugepages());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionWithoutHugePages() {
        check.holds();
    }

    @Test
    void refusesARunningOneWithHugePages() {
        check.partition(p -> p.withHugePages(Fact.known(3)))
                .refuses(
                        "shop (partition 7) has huge pages, and cannot move while it runs; set them to 0, or move it inactive")
                .offers(
                        "Set the huge pages in the profile of shop (partition 7) to 0, and activate it",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_id=7,min_num_huge_pages=0,desired_num_huge_pages=0,max_num_huge_pages=0\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withHugePages(Fact.unknown()))
                .waitsFor(
                        "the huge pages of partition 7 are unknown < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }

    @Test
    void warnsOfThoseInTheProfileOfOneThatDoesNotRun() {
        RuleCheck inactive = check.mode(MigrationMode.INACTIVE)
                .partition(p -> p.withHugePages(Fact.unknown())
                        .withProfile(p.profile().map(profile -> profile.withDesiredHugePages(Fact.known(3)))));
        inactive.refuses("the profile of shop (partition 7) asks for huge pages, and it may start without them on the"
                        + " destination; set them to 0")
                .mended()
                .holds();
        assertThat(inactive.findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void waitsForTheProfileOfOneThatDoesNotRun() {
        check.mode(MigrationMode.INACTIVE)
                .partition(p -> p.withProfile(Fact.unknown()))
                .waitsFor(
                        "the huge pages in the profile of partition 7 are unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
    }
}
