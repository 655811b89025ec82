package lpm.report.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The source or the destination.
 *
 * @param title which of them it is
 * @param system the managed system, in words
 * @param chassis the chassis and the bays, in words; empty if it is not known to be in a chassis
 * @param bays the bays that it takes
 */
record Side(
        Place place,
        String title,
        String system,
        String chassis,
        ImmutableSet<Integer> bays,
        ImmutableList<Server> servers) {}
