/** Whole-scenario tests and properties of all three modules. */
@NullMarked
package lpm.testkit;

import org.jspecify.annotations.NullMarked;
