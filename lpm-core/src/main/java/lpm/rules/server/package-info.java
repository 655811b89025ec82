/** Rules on the two managed systems of a migration: their identity, state and capabilities. */
@NullMarked
package lpm.rules.server;

import org.jspecify.annotations.NullMarked;
