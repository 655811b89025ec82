/**
 * What must hold before a partition may move. A rule answers with {@link lpm.rules.Finding}s; the rules themselves are in the
 * packages below, one to a file, and {@code lpm.rules.catalog} lists and runs them.
 */
@LpmStyle
@NullMarked
package lpm.rules;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
