package lpm.rules.server;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import lpm.model.FirmwareLevel;

/**
 * Which releases of firmware a console refuses to migrate between: the entries that the support matrix for POWER7 (FW7) calls
 * blocked. What a matrix does not list is not supported, but not refused either; the later matrices (FW8, FW11) block nothing.
 */
final class BlockedFirmware {

    private static final int POWER6 = 340;
    private static final int POWER6_ENDS = 350;

    /** Of releases from 710 on, by the older one. */
    private static final ImmutableSetMultimap<Integer, Integer> BLOCKED =
            ImmutableSetMultimap.<Integer, Integer>builder()
                    .putAll(710, 760, 763, 770, 773, 780)
                    .putAll(720, 770, 773, 780)
                    .build();

    /** Where a partition from firmware 340 cannot go. */
    private static final ImmutableSet<Integer> BLOCKED_FROM_340 = ImmutableSet.of(730, 740, 760, 763, 770, 773, 780);

    private BlockedFirmware() {}

    static boolean blocks(FirmwareLevel source, FirmwareLevel destination) {
        int from = source.release();
        int to = destination.release();
        return (from >= POWER6 && from < POWER6_ENDS && BLOCKED_FROM_340.contains(to))
                || BLOCKED.containsEntry(Math.min(from, to), Math.max(from, to));
    }

    /** The lowest release that either can be updated to without being blocked by the other. */
    static FirmwareLevel mended(FirmwareLevel older) {
        return new FirmwareLevel(older.release() < POWER6_ENDS ? POWER6_ENDS : 740, 0);
    }
}
