/**
 * Where each fact was read: beside the model, so that values stay equal whatever their origin. Start with {@link
 * lpm.origin.Capture}, what one input said.
 */
@NullMarked
package lpm.origin;

import org.jspecify.annotations.NullMarked;
