/** Identities and small measured values, each checked where it is made: an id is never a bare text or number. */
@NullMarked
package lpm.model.id;

import org.jspecify.annotations.NullMarked;
