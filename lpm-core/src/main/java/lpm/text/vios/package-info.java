/** The commands of a Virtual I/O Server, one reader each: output to records of the command to facts. */
@NullMarked
package lpm.text.vios;

import org.jspecify.annotations.NullMarked;
