/**
 * The estate as data: chassis, managed systems, logical partitions, Virtual I/O Servers. Every type is immutable, checked
 * when it is built, and knows nothing of rules or simulation. Start with {@link lpm.model.Estate}.
 */
@LpmStyle
@NullMarked
package lpm.model;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
