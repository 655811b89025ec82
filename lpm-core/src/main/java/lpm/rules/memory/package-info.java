/** Rules on memory. */
@NullMarked
package lpm.rules.memory;

import org.jspecify.annotations.NullMarked;
