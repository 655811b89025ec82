package lpm.origin;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/**
 * What one input said: a partial estate, where each of its facts was read, what could not be used, and what the model has no place
 * for.
 */
public record Capture(
        Estate estate, Origins origins, ImmutableList<Warning> warnings, ImmutableList<KeptAside> keptAside) {

    /** An input of which nothing is kept aside. */
    public Capture(Estate estate, Origins origins, ImmutableList<Warning> warnings) {
        this(estate, origins, warnings, ImmutableList.of());
    }

    public static Capture empty() {
        return new Capture(Estate.empty(), Origins.none(), ImmutableList.of());
    }

    /** The same with this estate. */
    public Capture with(Estate other) {
        return new Capture(other, origins, warnings, keptAside);
    }

    /** The same with these warnings. */
    public Capture withWarnings(ImmutableList<Warning> other) {
        return new Capture(estate, origins, other, keptAside);
    }

    /** The same with these attributes kept aside. */
    public Capture withKeptAside(ImmutableList<KeptAside> other) {
        return new Capture(estate, origins, warnings, other);
    }
}
