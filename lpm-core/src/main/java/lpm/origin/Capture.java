package lpm.origin;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/** What one input said: a partial estate, where each of its facts was read, and what could not be used. */
public record Capture(Estate estate, Origins origins, ImmutableList<Warning> warnings) {

    public static Capture empty() {
        return new Capture(Estate.empty(), Origins.none(), ImmutableList.of());
    }
}
