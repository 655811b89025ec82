package lpm.report.html;

import java.util.Locale;
import lpm.sim.state.MoveState;

/** Amounts of memory in words. */
final class Memory {

    private static final double MEGABYTE = 1 << 20;

    private Memory() {}

    static double megabytes(MoveState state, long pages) {
        return state.memory().bytes(pages) / MEGABYTE;
    }

    static String bytes(MoveState state, long pages) {
        return megabytes(megabytes(state, pages));
    }

    static String megabytes(double amount) {
        return String.format(Locale.ROOT, amount < 10 && amount > 0 ? "%.2f MB" : "%,.0f MB", amount);
    }
}
