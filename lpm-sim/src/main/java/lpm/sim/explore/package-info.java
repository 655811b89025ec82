/**
 * Every way in which faults can strike one move: each fault at each moment, each pair of them, triples by sampling. Start with
 * {@link lpm.sim.explore.FaultExplorer}. Situations that differ only in what they remember are looked at once.
 */
@NullMarked
package lpm.sim.explore;

import org.jspecify.annotations.NullMarked;
