/** Tests of the page that plays a migration, in a real browser. */
@NullMarked
package lpm.testkit.player;

import org.jspecify.annotations.NullMarked;
