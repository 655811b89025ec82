/** Rules on the logical partition that moves: its state, its media and its physical adapters. */
@NullMarked
package lpm.rules.partition;

import org.jspecify.annotations.NullMarked;
