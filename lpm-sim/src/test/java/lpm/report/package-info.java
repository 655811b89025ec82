/** Tests of reports and scripts. */
@NullMarked
package lpm.report;

import org.jspecify.annotations.NullMarked;
