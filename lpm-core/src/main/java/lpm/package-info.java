/** The library's front door: start with {@link lpm.Lpm}. */
@NullMarked
package lpm;

import org.jspecify.annotations.NullMarked;
