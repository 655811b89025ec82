/** Rules on Virtual I/O Servers and mover service partitions. */
@NullMarked
package lpm.rules.vios;

import org.jspecify.annotations.NullMarked;
