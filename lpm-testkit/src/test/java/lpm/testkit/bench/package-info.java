/** Benchmarks: how fast inputs are read, and rules evaluated. {@code src/bench} has the scripts that run them. */
@NullMarked
package lpm.testkit.bench;

import org.jspecify.annotations.NullMarked;
