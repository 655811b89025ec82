/** What people see when a migration is refused or goes wrong, and what is known about it. */
@NullMarked
package lpm.failure;

import org.jspecify.annotations.NullMarked;
