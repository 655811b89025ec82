package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.report.ExplorationCsv;
import lpm.report.ExplorationText;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Course;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.SimulatedEstate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultExplorerTest {

    /** The moves whose tables are kept in files of their names. */
    enum Variant {
        ARTICLE(Article.estate(), false),
        AIX(Article.aix(), false),
        SINGLE_SERVER(Article.single(), false),
        REDUNDANT_MOVERS(Article.estate(), true),
        INACTIVE(MigrationMode.INACTIVE),
        SUSPENDED(MigrationMode.SUSPENDED);

        @SuppressWarnings("ImmutableEnumChecker") // estates are values
        private final Estate estate;

        private final MigrationMode mode;
        private final boolean redundantMovers;

        Variant(Estate estate, boolean redundantMovers) {
            this.estate = estate;
            this.mode = MigrationMode.ACTIVE;
            this.redundantMovers = redundantMovers;
        }

        Variant(MigrationMode mode) {
            this.estate = Article.estate(mode);
            this.mode = mode;
            this.redundantMovers = false;
        }

        Course start() {
            return Migration.begin(
                    SimulatedEstate.of(estate),
                    Article.request().withMode(mode),
                    Article.mapping(),
                    MigrationOptions.defaults().withRedundantMovers(redundantMovers));
        }

        private String table() throws IOException {
            String file = name().toLowerCase(Locale.ROOT) + ".txt";
            return Resources.toString(Resources.getResource(FaultExplorerTest.class, file), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void aSingleFaultEndsAsTheTableSays(Variant variant) throws IOException {
        Exploration exploration = explore(variant, 1, 2);
        if (Boolean.getBoolean("lpm.write")) {
            Files.writeString(
                    Path.of("src/test/resources/lpm/sim/explore", variant.name().toLowerCase(Locale.ROOT) + ".txt"),
                    ExplorationText.singles(exploration));
        }

        assertThat(exploration.broken()).isEmpty();
        assertThat(exploration.schedules())
                .hasSize((variant.mode == MigrationMode.ACTIVE ? 17 : 11)
                        * exploration.start().steps().size());
        assertThat(ExplorationText.singles(exploration)).isEqualToNormalizingNewlines(variant.table());
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    @Tag("exhaustive")
    void noPairOfFaultsBreaksAnInvariant(Variant variant) {
        Exploration exploration = explore(variant, 2, 2);

        assertThat(exploration.broken()).isEmpty();
        assertThat(exploration.schedules()).hasSizeGreaterThan(variant.mode == MigrationMode.ACTIVE ? 30_000 : 4_000);
    }

    @Test
    void aMoveThatFailsByItselfBreaksNoInvariant() {
        Estate small = Article.estate()
                .updating(Article.DESTINATION, system -> system.withAvailableMemoryMegabytes(Fact.known(1024L)));

        Exploration exploration = FaultExplorer.explore(
                Migration.begin(
                        SimulatedEstate.of(small), Article.request(), Article.mapping(), MigrationOptions.defaults()),
                new ExplorationOptions(2, 0, 1, 2),
                ExplorationProgress.silent());

        assertThat(exploration.completesWithoutFault()).isFalse();
        assertThat(exploration.broken()).isEmpty();
    }

    @Test
    void theTableHasTheWordsOfTheDefinition() {
        assertThat(ExplorationCsv.of(explore(Variant.ARTICLE, 1, 1), 1).lines())
                .startsWith(
                        "msp,vios,os,phase,step,fault,outcome,direction,runs_at,health,after_recover",
                        "single,dual,ibmi,VALIDATE,validate,SRC_MSP_CRASH,REFUSED,,SRC,OK,")
                .contains(
                        "single,dual,ibmi,SWITCHOVER,acquire,MSP_LINK_LOSS,NEEDS_RECOVER,BACK,-,SUSPENDED,ROLLED_BACK/OK",
                        "single,dual,ibmi,DEMAND_PAGING,fetch,SRC_FRAME_DOWN,PARTITION_FAILED,FORWARD,-,DOWN,COMPLETED/DOWN");
        assertThat(ExplorationCsv.of(explore(Variant.REDUNDANT_MOVERS, 2, 2), 2).lines())
                .startsWith(
                        "msp,vios,os,phase,step,fault,step2,fault2,outcome,direction,runs_at,health,after_recover",
                        "redundant,dual,ibmi,VALIDATE,validate,SRC_MSP_CRASH,,,COMPLETED,,DST,OK,")
                .contains(
                        "redundant,dual,ibmi,PRECOPY,dirty_passes,SRC_MSP_CRASH,freeze,MSP_LINK_LOSS,ROLLED_BACK,,SRC,OK,",
                        "redundant,dual,ibmi,PRECOPY,first_pass,USER_STOP,undo_dst_shell,HMC_LOSS,NEEDS_RECOVER,BACK,SRC,OK,ROLLED_BACK/OK",
                        "redundant,dual,ibmi,PRECOPY,first_pass,HMC_LOSS,stopped,SRC_FRAME_DOWN,PARTITION_FAILED,BACK,-,DOWN,ROLLED_BACK/DOWN");
    }

    @Test
    void everyRecoveryEndsOnOneSide() {
        assertThat(explore(Variant.AIX, 2, 2).schedules())
                .filteredOn(schedule -> schedule.end().callsForRecovery())
                .extracting(ExploredSchedule::afterRecover)
                .containsOnly("ROLLED_BACK/OK", "COMPLETED/OK", "ROLLED_BACK/DOWN", "COMPLETED/DOWN");
    }

    @Test
    @Tag("exhaustive")
    void findsTheSameWhateverTheNumberOfThreads() {
        ExplorationOptions alone = new ExplorationOptions(3, 2_000, 7, 1);
        ExplorationOptions many = new ExplorationOptions(3, 2_000, 7, 8);

        Exploration one = FaultExplorer.explore(Variant.SINGLE_SERVER.start(), alone, ExplorationProgress.silent());
        Exploration other = FaultExplorer.explore(Variant.SINGLE_SERVER.start(), many, ExplorationProgress.silent());

        assertThat(other.schedules()).isEqualTo(one.schedules());
        assertThat(other.situations()).isEqualTo(one.situations());
        assertThat(other.broken()).isEqualTo(one.broken()).isEmpty();
        assertThat(one.schedules().stream().filter(schedule -> schedule.faults().size() == 3))
                .hasSizeBetween(1_500, 2_000)
                .extracting(schedule -> schedule.end().outcome())
                .contains(MigrationOutcome.values());
    }

    private static Exploration explore(Variant variant, int faults, int threads) {
        return FaultExplorer.explore(
                variant.start(), new ExplorationOptions(faults, 0, 1, threads), ExplorationProgress.silent());
    }
}
