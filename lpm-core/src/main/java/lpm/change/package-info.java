/**
 * What-if edits, one type per file: each applies to an estate and prints the commands that bring it about on real machines.
 * Start with {@link lpm.change.Change}.
 */
@NullMarked
package lpm.change;

import org.jspecify.annotations.NullMarked;
