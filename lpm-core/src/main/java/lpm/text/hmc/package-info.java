/** The commands of a management console, one reader each: output to records of the command to facts. */
@NullMarked
package lpm.text.hmc;

import org.jspecify.annotations.NullMarked;
