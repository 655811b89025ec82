package lpm.testkit.semantics;

/** What may go wrong; it stays so until it is repaired. Some can happen to each pair of movers, or to each server. */
enum Mishap {
    SRC_MSP_CRASH(0, 3),
    DST_MSP_CRASH(1, 3),
    MSP_LINK_LOSS(2, 3),
    SRC_VIOS_PATH_LOSS(6, 1),
    DST_VIOS_PATH_LOSS(8, 1),
    HMC_LOSS(10),
    DST_LUN_GONE(11),
    DST_MEMORY_SHORT(12),
    OS_REFUSES(13),
    DIRTY_RATE_HIGH(14),
    WAIT_BUDGET_SPENT(15),
    USER_STOP(16),
    LPAR_RMC_LOSS(17),
    SRC_VIOS_RMC_LOSS(18),
    DST_VIOS_RMC_LOSS(19),
    SRC_FRAME_DOWN(20),
    DST_FRAME_DOWN(21);

    /** The bits of what breaks the first pair; those of the second follow. */
    static final int OF_PAIR = 0b111;

    static final int PAIR_WIDTH = 3;

    private final int first;
    private final int stride;

    Mishap(int place) {
        this(place, 0);
    }

    Mishap(int first, int stride) {
        this.first = first;
        this.stride = stride;
    }

    /** The bit of the first of its kind. */
    int bit() {
        return bit(1);
    }

    /** The bit of that pair or server, counted from 1. */
    int bit(int number) {
        return 1 << (first + stride * (number - 1));
    }

    /** To how many pairs or servers it can happen. */
    int count(Bounds bounds) {
        return switch (this) {
            case SRC_MSP_CRASH, DST_MSP_CRASH, MSP_LINK_LOSS -> bounds.pairs();
            case SRC_VIOS_PATH_LOSS, DST_VIOS_PATH_LOSS -> bounds.servers();
            default -> 1;
        };
    }

    /** Whether a pair of movers and the link between them are up. */
    static boolean isWhole(int struck, int pair) {
        return (struck & (OF_PAIR << (PAIR_WIDTH * (pair - 1)))) == 0;
    }
}
