@NullMarked
package lpm.report.html;

import org.jspecify.annotations.NullMarked;
