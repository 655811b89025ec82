package lpm.testkit.semantics;

/**
 * A move between two things that happen.
 *
 * @param way where it goes, or how it has ended
 * @param direction where a recovery leads, once that was named
 * @param at forward, the next step; backward, only steps before it are still to be taken back; 0 once it has ended otherwise
 * @param done the undo log: the bits of steps with side effects that were not taken back
 * @param owner who may run the partition
 * @param held the bits of what is so
 * @param struck the bits of what has gone wrong and is not repaired
 * @param left how much more may go wrong
 */
record State(Way way, Direction direction, int at, int done, Owner owner, int held, int struck, int left, Pages pages) {

    /** Where a move goes, or how it has ended. */
    enum Way {
        FORWARD,
        BACKWARD,
        NEEDS_RECOVER,
        PARTITION_FAILED,
        REFUSED,
        ROLLED_BACK,
        COMPLETED;

        /** Whether it can still be disturbed. */
        boolean isOpen() {
            return compareTo(NEEDS_RECOVER) <= 0;
        }
    }

    /** Where a recovery leads. */
    enum Direction {
        UNNAMED,
        BACK,
        FORWARD
    }

    /** Who may run the partition; in flight the source has released it and the destination has not acquired it. */
    enum Owner {
        SRC,
        FLIGHT,
        DST
    }

    /** What is so, or is not. */
    enum Held {
        RUNS_AT_SRC,
        RUNS_AT_DST,
        DOWN,
        LOCK,
        SRC_SHELL,
        DST_SHELL,
        SRC_VTD1,
        SRC_VTD2,
        DST_VTD1,
        DST_VTD2,
        SRC_BOUND,
        DST_BOUND,
        PROFILE_AT_DST,
        SRC_KEEPS_PAGES;

        @SuppressWarnings("EnumOrdinal") // any bit of its own will do
        int bit() {
            return 1 << ordinal();
        }

        static int bits(Held... all) {
            int bits = 0;
            for (Held held : all) {
                bits |= held.bit();
            }
            return bits;
        }
    }

    boolean is(Held thing) {
        return (held & thing.bit()) != 0;
    }

    boolean has(Mishap mishap) {
        return (struck & mishap.bit()) != 0;
    }

    boolean isDone(Step step) {
        return (done & step.bit()) != 0;
    }

    /** The newest step that is still to be taken back on this way; only where there is one. */
    Step newest() {
        return Step.of(31 - Integer.numberOfLeadingZeros(done & ((1 << at) - 1)));
    }

    State with(Held thing) {
        return withHeld(held | thing.bit());
    }

    State without(Held thing) {
        return withHeld(held & ~thing.bit());
    }

    State without(Step step) {
        return withDone(done & ~step.bit());
    }

    State withWay(Way now) {
        return new State(now, direction, at, done, owner, held, struck, left, pages);
    }

    State withAt(int now) {
        return new State(way, direction, now, done, owner, held, struck, left, pages);
    }

    State withDone(int now) {
        return new State(way, direction, at, now, owner, held, struck, left, pages);
    }

    State withOwner(Owner now) {
        return new State(way, direction, at, done, now, held, struck, left, pages);
    }

    State withHeld(int now) {
        return new State(way, direction, at, done, owner, now, struck, left, pages);
    }

    State withStruck(int now) {
        return new State(way, direction, at, done, owner, held, now, left, pages);
    }

    State withPages(Pages now) {
        return new State(way, direction, at, done, owner, held, struck, left, now);
    }

    /** One thing more has gone wrong. */
    State struckBy(int mishap) {
        return new State(way, direction, at, done, owner, held, struck | mishap, left - 1, pages);
    }

    /** It stands there. */
    State standing(Way now, int where) {
        return new State(now, direction, where, done, owner, held, struck, left, pages);
    }

    /** It has ended there, and a recovery leads in that direction. */
    State ended(Way now, Direction leads, int where) {
        return new State(now, leads, where, done, owner, held, struck, left, pages);
    }

    /** The one that records have crowds small numbers together. */
    @Override
    @SuppressWarnings("EnumOrdinal") // for a hash only
    public int hashCode() {
        long small = ((((long) way.ordinal() * 3 + direction.ordinal()) * 32 + at) * 3 + owner.ordinal()) * 8 + left;
        long mixed = (pages.bits() * 0x9E3779B97F4A7C15L) ^ ((long) done << 40 | (long) held << 22 | struck);
        mixed = (mixed ^ (mixed >>> 32)) * 0xBF58476D1CE4E5B9L + small;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
