/** Rules that only IBM i partitions are subject to. */
@NullMarked
package lpm.rules.ibmi;

import org.jspecify.annotations.NullMarked;
