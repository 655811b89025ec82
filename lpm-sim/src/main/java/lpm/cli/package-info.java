/** The command line, one file per command. Nothing depends on it. */
@NullMarked
package lpm.cli;

import org.jspecify.annotations.NullMarked;
