/** jqwik arbitraries; all constructive: none filters through the rules. Start with {@link lpm.testkit.arbitraries.ValidMoves}. */
@NullMarked
package lpm.testkit.arbitraries;

import org.jspecify.annotations.NullMarked;
