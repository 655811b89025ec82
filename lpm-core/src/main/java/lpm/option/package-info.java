/**
 * What {@code migrlpar} is told beside which partition moves where: its options, and the attributes of its {@code -i} in the
 * console's own syntax. Values are checked where they are parsed, under the ids of the rules that say what is right.
 */
@LpmStyle
@NullMarked
package lpm.option;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
