/** AssertJ assertions on results. */
@NullMarked
package lpm.testkit.assertions;

import org.jspecify.annotations.NullMarked;
