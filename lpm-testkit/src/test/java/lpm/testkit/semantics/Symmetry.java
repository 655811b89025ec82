package lpm.testkit.semantics;

import com.google.common.primitives.ImmutableIntArray;

/** Which states are the same but for the names of parts that are alike. */
enum Symmetry {
    /** Every state is only itself. */
    NONE {
        @Override
        State representative(State state, Bounds bounds) {
            return state;
        }

        @Override
        int size(State representative, Bounds bounds) {
            return 1;
        }
    },

    /**
     * Pages are alike; so are pairs of movers, what breaks a pair, and the paths of the source's servers. What is mapped at the
     * destination is mapped in order, so that its servers are not alike.
     */
    OF_PARTS {
        @Override
        State representative(State state, Bounds bounds) {
            Pages pages = state.pages().sorted(bounds.pages());
            int struck = sorted(state.struck());
            return struck == state.struck() && pages.equals(state.pages())
                    ? state
                    : state.withStruck(struck).withPages(pages);
        }

        @Override
        int size(State representative, Bounds bounds) {
            int struck = representative.struck();
            int first = struck & Mishap.OF_PAIR;
            int second = (struck >> Mishap.PAIR_WIDTH) & Mishap.OF_PAIR;
            int breaks = WAYS.get(Integer.bitCount(first)) * WAYS.get(Integer.bitCount(second));
            int pairs = bounds.pairs() == 2 && first != second ? 2 : 1;
            int paths = bounds.servers() == 2 && Resource.lostPaths(struck, Mishap.SRC_VIOS_PATH_LOSS) == 1 ? 2 : 1;
            return breaks * pairs * paths * representative.pages().orders(bounds.pages());
        }
    };

    /** In how many ways none, one, two or all of what breaks a pair can have happened. */
    private static final ImmutableIntArray WAYS = ImmutableIntArray.of(1, 3, 3, 1);

    private static final int ALIKE = Mishap.OF_PAIR
            | Mishap.OF_PAIR << Mishap.PAIR_WIDTH
            | Mishap.SRC_VIOS_PATH_LOSS.bit(1)
            | Mishap.SRC_VIOS_PATH_LOSS.bit(2);

    /** The state that stands for all that are the same. */
    abstract State representative(State state, Bounds bounds);

    /** For how many states it stands. */
    abstract int size(State representative, Bounds bounds);

    private static int sorted(int struck) {
        int first = Integer.bitCount(struck & Mishap.OF_PAIR);
        int second = Integer.bitCount(struck & (Mishap.OF_PAIR << Mishap.PAIR_WIDTH));
        int paths = Resource.lostPaths(struck, Mishap.SRC_VIOS_PATH_LOSS);
        int others = struck & ~ALIKE;
        return others
                | lowest(Math.max(first, second))
                | lowest(Math.min(first, second)) << Mishap.PAIR_WIDTH
                | lowest(paths) * Mishap.SRC_VIOS_PATH_LOSS.bit();
    }

    private static int lowest(int count) {
        return (1 << count) - 1;
    }
}
