/** The list of all rules, and what runs them. Start with {@link lpm.rules.catalog.Validator}. */
@NullMarked
package lpm.rules.catalog;

import org.jspecify.annotations.NullMarked;
