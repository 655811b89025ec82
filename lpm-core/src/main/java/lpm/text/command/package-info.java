/** A command of a transcript and what it printed: what readers of commands have in common. */
@NullMarked
package lpm.text.command;

import org.jspecify.annotations.NullMarked;
