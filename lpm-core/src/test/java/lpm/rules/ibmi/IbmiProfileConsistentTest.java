package lpm.rules.ibmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class IbmiProfileConsistentTest {

    private static final String PROFILE = "the profile of partition 7 is unknown"
            + " < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)";

    private final RuleCheck check = RuleCheck.of(new IbmiProfileConsistent());

    @Test
    void allowsAProfileThatSaysWhatRuns() {
        check.holds();
    }

    @Test
    void comparesSlotsInAnyOrder() {
        profile(p -> p.withScsiSlots(slots(5, 4))).holds();
    }

    @Test
    void warnsOfOtherMemoryAndOffersToSaveWhatRuns() {
        profile(p -> p.withDesiredMemoryMegabytes(Fact.known(4_096L)))
                .refuses("shop (partition 7) differs from its profile normal:"
                        + " memory in MB: 8192 running, 4096 in the profile; save the current configuration")
                .offers(
                        "Save the current configuration of shop (partition 7) to normal",
                        Cost.ON_LINE,
                        "On the management console: mksyscfg -r prof -m 9117-MMB*10ABCDE -o save --id 7 -n normal --force")
                .mended()
                .holds();
    }

    @Test
    void namesEveryDifferenceInOneWarning() {
        profile(p -> p.withDesiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.2")))
                        .withScsiSlots(slots(4)))
                .refuses("shop (partition 7) differs from its profile normal:"
                        + " processing units: 0.5 running, 0.2 in the profile;"
                        + " virtual SCSI slots: [4, 5] running, [4] in the profile;"
                        + " save the current configuration")
                .mended()
                .holds();
    }

    @Test
    void doesNotMindHowManyEthernetAdaptersThereAre() {
        profile(p -> p.withEthernetSlots(slots())).holds();
    }

    @Test
    void isAWarning() {
        assertThat(profile(p -> p.withScsiSlots(slots())).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void waitsForTheProfileOnce() {
        check.partition(p -> p.withProfile(Fact.unknown())).waitsFor(PROFILE);
        profile(p -> p.withScsiSlots(Listing.of(List.of(new VirtualSlot(4), new VirtualSlot(5)), Coverage.open())))
                .waitsFor(PROFILE);
    }

    @Test
    void waitsForEverythingThatRuns() {
        check.partition(p -> p.withMemory(Fact.unknown())
                        .withProcessors(Fact.unknown())
                        .withScsiAdapters(Listing.unknown()))
                .waitsFor(
                        "the memory of partition 7 is unknown"
                                + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the processors of partition 7 are unknown"
                                + " < lshwres -r proc --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the SCSI adapters of partition 7 are unknown"
                                + " < lshwres -r virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE"
                                + " (the management console)");
    }

    @Test
    void warnsOfAKnownDifferenceThoughOtherFactsAreUnknown() {
        profile(p -> p.withDesiredMemoryMegabytes(Fact.known(4_096L)))
                .partition(p -> p.withScsiAdapters(Listing.unknown()))
                .refuses("shop (partition 7) differs from its profile normal:"
                        + " memory in MB: 8192 running, 4096 in the profile; save the current configuration");
    }

    @Test
    void isNotAskedOfAixOrLinux() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }

    private RuleCheck profile(UnaryOperator<PartitionProfile> edit) {
        return check.partition(p -> p.withProfile(p.profile().map(edit)));
    }

    private static Listing<VirtualSlot> slots(int... numbers) {
        return Listing.complete(
                Arrays.stream(numbers).mapToObj(VirtualSlot::new).toList());
    }
}
