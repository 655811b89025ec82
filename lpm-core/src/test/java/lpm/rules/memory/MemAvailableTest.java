package lpm.rules.memory;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.MemoryAllocation;
import lpm.model.PartitionProfile;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

/** The partition runs with 8192 MB and may grow to 16384 MB: its page table takes one block of 256 MB. */
class MemAvailableTest {

    private static final String MAXIMUM_UNKNOWN = "the maximum megabytes of partition 7 are unknown"
            + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)";

    private static final String POLICY_UNKNOWN = "the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
            + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)";

    private static final String PROFILE_UNKNOWN = "the memory in the profile of partition 7 is unknown"
            + " < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)";

    private final RuleCheck check = RuleCheck.of(new MemAvailable());

    @Test
    void allowsExactlyWhatIsNeeded() {
        available(8_192 + 256).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesRoomForTheMemoryWithoutThePageTable() {
        available(8_192)
                .refuses("beta (9117-MMC*10FEDCB) has 8192 MB of memory available,"
                        + " but shop (partition 7) needs 8448 MB with its page table; free 256 MB")
                .offers(
                        "Take 256 MB of memory from other partitions of beta (9117-MMC*10FEDCB)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r mem -m 9117-MMC*10FEDCB -o r -p <partition> -q 256")
                .mended()
                .holds();
    }

    @Test
    void sizesThePageTableByTheMaximumMemory() {
        available(8_448)
                .partition(p -> p.withMemory(memory(8_192, Fact.known(16_385L))))
                .refuses("beta (9117-MMC*10FEDCB) has 8448 MB of memory available,"
                        + " but shop (partition 7) needs 8704 MB with its page table; free 256 MB");
    }

    @Test
    void hasNoRemedyOnASystemThatIsTooSmall() {
        available(1_024)
                .system(B, s -> s.withConfigurableMemoryMegabytes(Fact.known(8_192L)))
                .refuses("beta (9117-MMC*10FEDCB) has 1024 MB of memory available,"
                        + " but shop (partition 7) needs 8448 MB with its page table,"
                        + " and the system has only 8192 MB in all; choose another system")
                .offersNothing();
    }

    @Test
    void mendsASystemOfUnknownSize() {
        available(0)
                .system(B, s -> s.withConfigurableMemoryMegabytes(Fact.unknown()))
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMaximumMemoryWhereOnlyItDecides() {
        check.partition(p -> p.withMemory(memory(8_192, Fact.unknown()))).waitsFor(MAXIMUM_UNKNOWN);
    }

    @Test
    void refusesWhatCannotFitWhateverTheMaximumMemory() {
        available(8_192)
                .partition(p -> p.withMemory(memory(8_192, Fact.unknown())))
                .says(
                        "violated: beta (9117-MMC*10FEDCB) has 8192 MB of memory available,"
                                + " but shop (partition 7) needs 8448 MB or more with its page table;"
                                + " how much to free depends on its maximum memory, which is unknown",
                        "undetermined: " + MAXIMUM_UNKNOWN)
                .offersNothing();
    }

    @Test
    void waitsForEveryFactOfBothSides() {
        check.partition(p -> p.withMemory(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the memory of partition 7 is unknown"
                                + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the available memory megabytes of the system of vio1b and vio2b are unknown"
                                + " < lshwres -r mem --level sys -m SYSTEM (the system of vio1b and vio2b)",
                        "the logical memory block megabytes of the system of vio1b and vio2b are unknown"
                                + " < lshwres -r mem --level sys -m SYSTEM (the system of vio1b and vio2b)");
        check.system(B, s -> s.withLogicalMemoryBlockMegabytes(Fact.unknown()))
                .waitsFor("the logical memory block megabytes of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r mem --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck less = available(8_448).profile(profile -> desired(profile, 4_096));
        less.partition(p -> p.withMemory(Fact.unknown()))
                .mode(MigrationMode.INACTIVE)
                .holds();

        available(8_448)
                .profile(profile -> desired(profile, 9_216))
                .mode(MigrationMode.INACTIVE)
                .refuses("beta (9117-MMC*10FEDCB) has 8448 MB of memory available,"
                        + " but shop (partition 7) needs 9472 MB with its page table; free 1024 MB")
                .mended()
                .holds();
    }

    @Test
    void looksAtTheCurrentMemoryWhereThePolicyOrTheOptionSaysSo() {
        RuleCheck more = available(8_448).profile(profile -> desired(profile, 9_216));

        more.inactiveBy(Fact.known(InactiveProfilePolicy.CONFIGURATION)).holds();
        more.mode(MigrationMode.INACTIVE)
                .options(options -> options.withCurrentData(true))
                .holds();
        more.partition(p -> p.withProfile(Fact.unknown()))
                .inactiveByUnknownPolicy()
                .options(options -> options.withCurrentData(true))
                .holds();
        more.mode(MigrationMode.SUSPENDED).holds();
    }

    @Test
    void needsNoPolicyWhereBothSayTheSame() {
        available(8_448).inactiveByUnknownPolicy().holds();
        available(8_448)
                .profile(profile -> desired(profile, 4_096))
                .inactiveByUnknownPolicy()
                .holds();
        available(1_024)
                .profile(profile -> desired(profile, 4_096))
                .inactiveByUnknownPolicy()
                .says(
                        "violated: beta (9117-MMC*10FEDCB) has 1024 MB of memory available,"
                                + " but shop (partition 7) needs 4352 MB or more with its page table;"
                                + " how much to free depends on what defines it there, which is unknown",
                        "undetermined: " + POLICY_UNKNOWN)
                .offersNothing();
    }

    @Test
    void waitsForThePolicyWhereItDecides() {
        available(8_448)
                .profile(profile -> desired(profile, 9_216))
                .inactiveByUnknownPolicy()
                .waitsFor(POLICY_UNKNOWN);
        check.partition(p -> p.withMemory(Fact.unknown()))
                .inactiveByUnknownPolicy()
                .waitsFor(
                        "the memory of partition 7 is unknown"
                                + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        POLICY_UNKNOWN);
    }

    @Test
    void waitsForTheProfile() {
        RuleCheck never = check.partition(p -> p.withProfile(Fact.unknown()));

        never.mode(MigrationMode.INACTIVE).waitsFor(PROFILE_UNKNOWN);
        never.inactiveByUnknownPolicy().waitsFor(PROFILE_UNKNOWN, POLICY_UNKNOWN);
        check.profile(profile -> profile.withMaximumMemoryMegabytes(Fact.unknown()))
                .mode(MigrationMode.INACTIVE)
                .waitsFor(PROFILE_UNKNOWN);
    }

    private static PartitionProfile desired(PartitionProfile profile, long megabytes) {
        return profile.withDesiredMemoryMegabytes(Fact.known(megabytes));
    }

    private RuleCheck available(long megabytes) {
        return check.system(B, s -> s.withAvailableMemoryMegabytes(Fact.known(megabytes)));
    }

    private static Fact<MemoryAllocation> memory(long current, Fact<Long> maximum) {
        return Fact.known(MemoryAllocation.builder()
                .currentMegabytes(current)
                .maximumMegabytes(maximum)
                .build());
    }
}
