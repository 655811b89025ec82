/**
 * Migrations of partitions between simulated systems, step by step. Start with {@link lpm.sim.Migration}: the same start, move
 * and options always give the same trace, byte for byte; time is simulated. What is carried out many times is quicker with {@link
 * lpm.sim.PreparedMove}.
 */
@LpmStyle
@NullMarked
package lpm.sim;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
