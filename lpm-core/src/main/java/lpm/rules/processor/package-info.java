/** Rules on processing units. */
@NullMarked
package lpm.rules.processor;

import org.jspecify.annotations.NullMarked;
