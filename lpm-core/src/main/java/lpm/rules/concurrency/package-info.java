/** Rules on other migrations at the same time: how many systems and movers take part in. */
@NullMarked
package lpm.rules.concurrency;

import org.jspecify.annotations.NullMarked;
