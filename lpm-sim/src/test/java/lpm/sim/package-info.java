/** Tests of whole migrations, and the estate they start from. */
@NullMarked
package lpm.sim;

import org.jspecify.annotations.NullMarked;
