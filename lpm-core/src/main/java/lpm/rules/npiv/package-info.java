/** Rules on virtual Fibre Channel (NPIV): ports, fabrics and zones. */
@NullMarked
package lpm.rules.npiv;

import org.jspecify.annotations.NullMarked;
