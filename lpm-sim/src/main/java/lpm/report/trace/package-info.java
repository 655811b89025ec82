/**
 * A simulated migration as lines of JSON: all that a run needs, and all that came of it. Start with
 * {@link lpm.report.trace.RecordedMove}; running what was read gives the same lines again, byte for byte.
 */
@LpmStyle
@NullMarked
package lpm.report.trace;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
