package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planted.lpm.merge.Counts;
import planted.lpm.merge.Remembers;
import planted.lpm.merge.RemembersInAnArray;
import planted.lpm.model.ImmutableInPublic;
import planted.lpm.nowhere.BelongsToNoLayer;
import planted.lpm.report.CallsTheCommandLine;
import planted.lpm.rules.partition.LparHost;
import planted.lpm.rules.partition.LparMisnamed;
import planted.lpm.rules.partition.LparOpen;
import planted.lpm.rules.partition.LparStateful;
import planted.lpm.rules.server.AsksAnotherGroup;
import planted.lpm.sim.MeasuresTime;
import planted.lpm.sim.Prints;
import planted.lpm.sim.PrintsErrors;
import planted.lpm.sim.ReadsTheClock;
import planted.lpm.sim.ThrowsDice;
import planted.lpm.sim.ThrowsDiceUnseen;
import planted.lpm.sim.fault.Chicken;
import planted.lpm.sim.hardware.Egg;
import planted.lpm.sim.invariant.ReadsATranscript;
import planted.lpm.text.ReadsYaml;

/** The library keeps to its house; each thing it must not do is done once under {@code planted}, and noticed. */
class HouseTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lpm");

    private record Check(String name, ArchRule rule, List<Class<?>> planted) {
        Check(String name, ArchRule rule, Class<?>... planted) {
            this(name, rule, List.of(planted));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A rule of the house, and classes that each break it; the two of the cycle break theirs together. */
    static Stream<Check> checks() {
        return Stream.of(
                new Check(
                        "a layer uses only those below it",
                        House.layers(),
                        planted.lpm.model.KnowsARule.class,
                        planted.lpm.sim.hardware.KnowsARule.class,
                        CallsTheCommandLine.class),
                new Check("a package is in one layer", HouseRules.everyPackageIsInOneLayer(), BelongsToNoLayer.class),
                new Check(
                        "rule groups ignore each other",
                        HouseRules.ruleGroupsIgnoreEachOther(),
                        AsksAnotherGroup.class),
                new Check(
                        "hardware and invariants know neither rules nor transcripts",
                        HouseRules.hardwareFindsOutByItself(),
                        planted.lpm.sim.hardware.KnowsARule.class,
                        ReadsATranscript.class),
                new Check("Jackson is for documents only", HouseRules.jacksonIsForDocumentsOnly(), ReadsYaml.class),
                new Check(
                        "nothing reads a clock",
                        HouseRules.nothingReadsAClock(),
                        ReadsTheClock.class,
                        MeasuresTime.class),
                new Check(
                        "nothing is left to chance",
                        HouseRules.nothingIsLeftToChance(),
                        ThrowsDice.class,
                        ThrowsDiceUnseen.class),
                new Check(
                        "only the command line prints",
                        HouseRules.onlyTheCommandLinePrints(),
                        Prints.class,
                        PrintsErrors.class),
                new Check(
                        "generated types stay hidden", HouseRules.generatedTypesStayHidden(), ImmutableInPublic.class),
                new Check(
                        "nothing static changes",
                        HouseRules.nothingStaticChanges(),
                        Counts.class,
                        Remembers.class,
                        RemembersInAnArray.class),
                new Check("rules are final", HouseRules.rulesAreFinal(), LparOpen.class),
                new Check("rules have no state", HouseRules.rulesHaveNoState(), LparStateful.class),
                new Check("rules are named for their ids", HouseRules.rulesAreNamedForTheirIds(), LparMisnamed.class),
                new Check(
                        "rules have a file of their own",
                        HouseRules.rulesHaveAFileOfTheirOwn(),
                        LparHost.LparGuest.class),
                new Check("packages are @NullMarked", HouseRules.packagesSayWhereNullMayBe(), BelongsToNoLayer.class));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void keepsToTheHouse(Check check) {
        check.rule().check(LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void noticesWhatIsPlanted(Check check) {
        for (Class<?> planted : check.planted()) {
            assertNoticed(check.rule(), planted);
        }
    }

    @Test
    void isFreeOfCycles() {
        HouseRules.packagesAreFreeOfCycles().check(LIBRARY);
    }

    @Test
    void noticesAPlantedCycle() {
        assertNoticed(HouseRules.packagesAreFreeOfCycles(), Chicken.class, Egg.class);
    }

    @Test
    void looksAtTheWholeLibraryAndAtNothingPlanted() {
        assertThat(LIBRARY.contain("lpm.rules.server.ServerDistinct")).isTrue();
        assertThat(LIBRARY).extracting(type -> type.getPackageName()).noneMatch(name -> name.startsWith("planted"));
        assertThat(LIBRARY).hasSizeGreaterThan(200);
    }

    private static void assertNoticed(ArchRule rule, Class<?>... planted) {
        assertThatExceptionOfType(AssertionError.class)
                .as("the planted %s", planted[0].getSimpleName())
                .isThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted)))
                .withMessageContaining(planted[0].getName());
    }
}
