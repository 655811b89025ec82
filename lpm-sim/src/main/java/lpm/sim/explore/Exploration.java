package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import lpm.sim.Course;

/**
 * What came of an exploration.
 *
 * @param start the move before its first step
 * @param schedules every schedule that was explored: single faults, pairs, then triples; each in the order of moments
 * @param situations how many different situations were looked at
 * @param broken the invariants that were broken, each with the shortest way to break it; the shortest of all first
 */
public record Exploration(
        Course start, ImmutableList<ExploredSchedule> schedules, int situations, ImmutableList<Breakage> broken) {}
