package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.sim.invariant.Invariants;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import org.junit.jupiter.api.Test;

/** What is looked at after every change, and what is written down of it. */
class RecorderTest {

    private static final Moment MOMENT = Moment.before(MigrationStep.FREEZE);
    private static final Course ENDED = Article.migrate().course();
    private static final MoveState SOUND = Migration.begin(
                    SimulatedEstate.of(Article.estate()),
                    Article.request(),
                    Article.mapping(),
                    MigrationOptions.defaults())
            .state();
    private static final MoveState RUNS_TWICE = SOUND.withRunsAtDestination(true);

    private final Recorder recorder = new Recorder(Article.estate(), Rehearsal.NONE);

    private List<String> broken() {
        return recorder.trace(ENDED).brokenInvariants().stream()
                .map(broken -> broken.id() + " after " + broken.step())
                .toList();
    }

    /** A change of time or memory alone leaves hardware as it was. */
    private static MoveState later(MoveState state) {
        return state.flowing(flow -> flow.after(1));
    }

    @Test
    void hardwareThatWasNeverLookedAtIsLookedAtThoughNothingHasChangedIt() {
        recorder.check(RUNS_TWICE, later(RUNS_TWICE), MOMENT);

        assertThat(broken()).contains("I1 after freeze");
    }

    @Test
    void hardwareThatHasChangedSinceItWasLookedAtIsLookedAtAgain() {
        recorder.check(SOUND, later(SOUND), Moment.before(MigrationStep.LOCK));
        recorder.check(RUNS_TWICE, later(RUNS_TWICE), MOMENT);

        assertThat(broken()).contains("I1 after freeze");
    }

    /** What is wrong may be the way that led there. */
    @Test
    void hardwareThatWasLookedAtIsLookedAtAgainWhereItCameFromOtherHardware() {
        MoveState unreachable = SOUND.withConditions(SOUND.conditions().losing(Resource.DESTINATION_LUNS, "no LUN"));
        MoveState acquired = unreachable.withOwner(Owner.DST).withRunsAtSource(false);
        recorder.check(acquired, acquired, Moment.before(MigrationStep.LOCK));
        assertThat(broken()).noneMatch(text -> text.startsWith("I8"));

        recorder.check(unreachable.withRunsAtSource(false), acquired, MOMENT);

        assertThat(broken()).contains("I8 after freeze");
    }

    @Test
    void anInvariantIsToldOnceWithTheMomentAtWhichItBroke() {
        recorder.check(SOUND, RUNS_TWICE, MOMENT);
        recorder.check(RUNS_TWICE, SOUND, Moment.before(MigrationStep.RELEASE));
        recorder.check(SOUND, RUNS_TWICE, Moment.before(MigrationStep.ACQUIRE));

        assertThat(broken()).containsOnlyOnce("I1 after freeze").noneMatch(text -> text.endsWith("acquire"));
    }

    /** No step changes it, so that whoever looks only after steps sees nothing. */
    @Test
    void whatAFaultBreaksIsFoundWhenItStrikes() {
        Change forgetful = new Change((state, reason) ->
                state.withWrites(state.writes().withIssued(0).withStored(0).withAcknowledged(0)));
        MigrationTrace trace = Article.run(Article.estate(), forgetful.before(MigrationStep.FREEZE));

        assertThat(trace.brokenInvariants())
                .extracting(broken -> broken.id() + " after " + broken.step())
                .containsExactly("I21 after freeze");
    }

    @Test
    void everyInvariantIsLookedAtAfterEachStepAndEachFault() {
        int all = Invariants.all().size();
        int steps = MigrationStep.values().length;

        assertThat(Article.migrate().invariantsChecked()).isEqualTo(steps * all);
        assertThat(Article.migrate("DST_MEMORY_SHORT@freeze", "LPAR_RMC_LOSS@freeze")
                        .invariantsChecked())
                .isEqualTo((steps + 2) * all);
    }

    @Test
    void aPictureOfAFaultShowsWhatThatOneHasChanged() {
        MigrationTrace trace = Article.migrate("HMC_LOSS@validate", "USER_STOP@validate");
        List<MigrationFrame> frames = trace.frames();

        assertThat(frames).extracting(MigrationFrame::name).startsWith("start", "HMC_LOSS", "USER_STOP");
        assertThat(frames.get(0).state().conditions().lost()).isEmpty();
        assertThat(frames.get(1).state().conditions().lost()).containsKey(Resource.CONSOLE);
        assertThat(frames.get(1).state().conditions().stop()).isEmpty();
        assertThat(frames.get(2).state().conditions().stop()).isPresent();
    }

    @Test
    void aFaultThatStrikesAgainAndChangesNothingIsNamedWithItsFirstMoment() {
        assertThat(Article.migrate("HMC_LOSS@bind_src", "HMC_LOSS@stopped").decidingCause())
                .hasValueSatisfying(cause ->
                        assertThat(cause).contains("(HMC_LOSS before bind_src)").doesNotContain("again"));
    }
}
