/** The example of the article once for every rule, with one thing wrong: a file for each group of rules. */
@NullMarked
package lpm.testkit.edited;

import org.jspecify.annotations.NullMarked;
