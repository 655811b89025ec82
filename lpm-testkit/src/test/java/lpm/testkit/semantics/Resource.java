package lpm.testkit.semantics;

import java.util.function.BiPredicate;

/** What a step needs at the moment it is taken. */
enum Resource {
    CONSOLE(Mishap.HMC_LOSS),
    SRC_FRAME(Mishap.SRC_FRAME_DOWN),
    DST_FRAME(Mishap.DST_FRAME_DOWN),
    SRC_RMC(Mishap.SRC_VIOS_RMC_LOSS),
    DST_RMC(Mishap.DST_VIOS_RMC_LOSS),
    LPAR_RMC((state, bounds) -> !(bounds.asked() && state.has(Mishap.LPAR_RMC_LOSS))),
    CONSENT(Mishap.OS_REFUSES),
    DST_LUNS(Mishap.DST_LUN_GONE),
    DST_MEMORY(Mishap.DST_MEMORY_SHORT),
    DST_PATH1((state, bounds) -> hasPath(state, Mishap.DST_VIOS_PATH_LOSS, 1)),
    DST_PATH2((state, bounds) -> hasPath(state, Mishap.DST_VIOS_PATH_LOSS, 2)),
    /** Some pair of movers that is whole, between frames that are up (R11). */
    STREAM(Resource::streams),
    STREAM_FOR_MISSING((state, bounds) -> !state.pages().someMissing() || streams(state, bounds)),
    /** The LUNs by some path. */
    DST_STORAGE((state, bounds) -> DST_LUNS.isThere(state, bounds)
            && (hasPath(state, Mishap.DST_VIOS_PATH_LOSS, 1)
                    || (bounds.servers() == 2 && hasPath(state, Mishap.DST_VIOS_PATH_LOSS, 2)))),
    /** All that a validation looks at. */
    EVERYTHING((state, bounds) -> CONSOLE.isThere(state, bounds)
            && SRC_FRAME.isThere(state, bounds)
            && DST_FRAME.isThere(state, bounds)
            && SRC_RMC.isThere(state, bounds)
            && DST_RMC.isThere(state, bounds)
            && LPAR_RMC.isThere(state, bounds)
            && DST_LUNS.isThere(state, bounds)
            && DST_MEMORY.isThere(state, bounds)
            && STREAM.isThere(state, bounds)
            && lostPaths(state.struck(), Mishap.SRC_VIOS_PATH_LOSS) == 0
            && lostPaths(state.struck(), Mishap.DST_VIOS_PATH_LOSS) == 0);

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final BiPredicate<State, Bounds> there;

    Resource(Mishap loss) {
        this((state, bounds) -> !state.has(loss));
    }

    Resource(BiPredicate<State, Bounds> there) {
        this.there = there;
    }

    boolean isThere(State state, Bounds bounds) {
        return there.test(state, bounds);
    }

    /** How many servers of a side have lost their path. */
    static int lostPaths(int struck, Mishap side) {
        return Integer.bitCount(struck & (side.bit(1) | side.bit(2)));
    }

    private static boolean hasPath(State state, Mishap side, int server) {
        return (state.struck() & side.bit(server)) == 0;
    }

    private static boolean streams(State state, Bounds bounds) {
        return !state.has(Mishap.SRC_FRAME_DOWN)
                && !state.has(Mishap.DST_FRAME_DOWN)
                && (Mishap.isWhole(state.struck(), 1) || (bounds.pairs() == 2 && Mishap.isWhole(state.struck(), 2)));
    }
}
