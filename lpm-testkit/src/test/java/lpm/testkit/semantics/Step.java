package lpm.testkit.semantics;

import static lpm.testkit.semantics.Resource.CONSENT;
import static lpm.testkit.semantics.Resource.CONSOLE;
import static lpm.testkit.semantics.Resource.DST_FRAME;
import static lpm.testkit.semantics.Resource.DST_LUNS;
import static lpm.testkit.semantics.Resource.DST_MEMORY;
import static lpm.testkit.semantics.Resource.DST_PATH1;
import static lpm.testkit.semantics.Resource.DST_PATH2;
import static lpm.testkit.semantics.Resource.DST_RMC;
import static lpm.testkit.semantics.Resource.DST_STORAGE;
import static lpm.testkit.semantics.Resource.EVERYTHING;
import static lpm.testkit.semantics.Resource.LPAR_RMC;
import static lpm.testkit.semantics.Resource.SRC_FRAME;
import static lpm.testkit.semantics.Resource.SRC_RMC;
import static lpm.testkit.semantics.Resource.STREAM;
import static lpm.testkit.semantics.Resource.STREAM_FOR_MISSING;
import static lpm.testkit.semantics.State.Held.DST_BOUND;
import static lpm.testkit.semantics.State.Held.PROFILE_AT_DST;
import static lpm.testkit.semantics.State.Held.RUNS_AT_DST;
import static lpm.testkit.semantics.State.Held.RUNS_AT_SRC;
import static lpm.testkit.semantics.State.Held.SRC_BOUND;
import static lpm.testkit.semantics.State.Held.SRC_KEEPS_PAGES;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Owner;

/** Every step in order: what it needs and does, and what taking it back needs and does. */
enum Step {
    VALIDATE(needs(EVERYTHING), s -> s),

    LOCK(needs(CONSOLE), s -> s.with(Held.LOCK), undo(needs(CONSOLE), s -> s.without(Held.LOCK))),
    DST_SHELL(
            needs(CONSOLE, DST_FRAME, DST_MEMORY),
            s -> s.with(Held.DST_SHELL),
            undo(needs(CONSOLE, DST_FRAME), s -> s.without(Held.DST_SHELL))),
    DST_VTD1(
            needs(CONSOLE, DST_FRAME, DST_RMC, DST_LUNS, DST_PATH1),
            s -> s.with(Held.DST_VTD1),
            undo(needs(CONSOLE, DST_FRAME, DST_RMC), s -> s.without(Held.DST_VTD1))),
    DST_VTD2(
            needs(CONSOLE, DST_FRAME, DST_RMC, DST_LUNS, DST_PATH2),
            s -> s.with(Held.DST_VTD2),
            undo(needs(CONSOLE, DST_FRAME, DST_RMC), s -> s.without(Held.DST_VTD2))),

    BIND_SRC(needs(CONSOLE, STREAM), s -> s.with(SRC_BOUND), undo(needs(), s -> s.without(SRC_BOUND))),
    BIND_DST(needs(CONSOLE, STREAM), s -> s.with(DST_BOUND), undo(needs(), s -> s.without(DST_BOUND))),

    FIRST_PASS(
            needs(STREAM),
            s -> s.withPages(s.pages().copied()),
            undo(needs(), s -> s.withPages(s.pages().dropped()))),
    DIRTY_PASSES(
            needs(STREAM),
            s -> s.has(Mishap.DIRTY_RATE_HIGH) ? s : s.withPages(s.pages().copied())),

    ASK_OS(needs(STREAM, CONSOLE, LPAR_RMC, CONSENT), s -> s),
    FREEZE(
            needs(STREAM),
            s -> s.without(RUNS_AT_SRC),
            undo(needs(SRC_FRAME), s -> s.with(RUNS_AT_SRC).withPages(s.pages().noneMissing()))),
    SEND_CPU(needs(STREAM), s -> s.withPages(s.pages().compared())),

    RELEASE(
            needs(STREAM),
            s -> s.withOwner(Owner.FLIGHT),
            undo(needs(CONSOLE, DST_FRAME), s -> s.withOwner(Owner.SRC))),
    /** The point of no return. */
    ACQUIRE(needs(STREAM, DST_STORAGE), s -> s.withOwner(Owner.DST).withDone(0)),

    RESUME_DST(needs(), s -> s.with(RUNS_AT_DST)),

    /** Whichever page the partition touches first: {@link Machine} goes on with each. */
    FETCH(needs(STREAM_FOR_MISSING), s -> s),
    PUSH_REST(needs(STREAM_FOR_MISSING), s -> s.withPages(s.pages().installedMissing())),
    CLOSE_STREAM(
            needs(STREAM_FOR_MISSING), s -> s.withHeld(s.held() & ~Held.bits(SRC_KEEPS_PAGES, SRC_BOUND, DST_BOUND))),

    SRC_VTD1(needs(CONSOLE, SRC_FRAME, SRC_RMC), s -> s.without(Held.SRC_VTD1)),
    SRC_VTD2(needs(CONSOLE, SRC_FRAME, SRC_RMC), s -> s.without(Held.SRC_VTD2)),
    SRC_SHELL(needs(CONSOLE, SRC_FRAME), s -> s.without(Held.SRC_SHELL)),

    PROFILES(needs(CONSOLE), s -> s.with(PROFILE_AT_DST)),
    UNLOCK(needs(CONSOLE), s -> s.without(Held.LOCK));

    private static final ImmutableList<Step> ALL = ImmutableList.copyOf(values());

    private final ImmutableList<Resource> needs;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final UnaryOperator<State> effect;

    @SuppressWarnings("ImmutableEnumChecker") // pure functions
    private final Optional<Undo> undo;

    private record Undo(ImmutableList<Resource> needs, UnaryOperator<State> effect) {}

    Step(ImmutableList<Resource> needs, UnaryOperator<State> effect) {
        this(needs, effect, Optional.empty());
    }

    Step(ImmutableList<Resource> needs, UnaryOperator<State> effect, Optional<Undo> undo) {
        this.needs = needs;
        this.effect = effect;
        this.undo = undo;
    }

    private static ImmutableList<Resource> needs(Resource... needs) {
        return ImmutableList.copyOf(needs);
    }

    private static Optional<Undo> undo(ImmutableList<Resource> needs, UnaryOperator<State> effect) {
        return Optional.of(new Undo(needs, effect));
    }

    static Step of(int place) {
        return ALL.get(place);
    }

    /** Its place in the order of steps, from 0. */
    @SuppressWarnings("EnumOrdinal") // the order is what the table says
    int place() {
        return ordinal();
    }

    int bit() {
        return 1 << place();
    }

    boolean canBeTaken(State state, Bounds bounds) {
        return areThere(needs, state, bounds);
    }

    /** The state once it was taken, noted in the undo log if there is something to take back. */
    State taken(State state) {
        State after = effect.apply(state);
        return undo.isPresent() ? after.withDone(after.done() | bit()) : after;
    }

    /** Only for a step that is in the undo log. */
    boolean canBeTakenBack(State state, Bounds bounds) {
        return areThere(undo.orElseThrow().needs(), state, bounds);
    }

    /** The state once it was taken back, and is out of the undo log. */
    State takenBack(State state) {
        return undo.orElseThrow().effect().apply(state).without(this);
    }

    private static boolean areThere(ImmutableList<Resource> needs, State state, Bounds bounds) {
        for (Resource need : needs) {
            if (!need.isThere(state, bounds)) {
                return false;
            }
        }
        return true;
    }
}
