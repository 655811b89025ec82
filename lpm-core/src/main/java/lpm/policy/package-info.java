/**
 * What a site decides about rules: which weigh otherwise there, which findings somebody takes responsibility for, and which are
 * known already.
 */
@LpmStyle
@NullMarked
package lpm.policy;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
