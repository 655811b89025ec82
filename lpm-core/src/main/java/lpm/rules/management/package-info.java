/** Rules on management consoles: whether they reach both systems, and their release. */
@NullMarked
package lpm.rules.management;

import org.jspecify.annotations.NullMarked;
