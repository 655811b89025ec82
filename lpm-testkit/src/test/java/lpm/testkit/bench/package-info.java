/**
 * Benchmarks: how fast inputs are read, rules evaluated, migrations simulated, and states visited. {@code src/bench} has the scripts
 * that run them.
 */
@NullMarked
package lpm.testkit.bench;

import org.jspecify.annotations.NullMarked;
