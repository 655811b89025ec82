/**
 * What is known and what is not. Start with {@link lpm.fact.Fact}: a value that a capture may be silent about, and {@link
 * lpm.fact.Listing}: a list that may have been captured whole, in part, or through a filter.
 */
@NullMarked
package lpm.fact;

import org.jspecify.annotations.NullMarked;
