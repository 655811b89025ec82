package lpm.origin;

import java.util.Comparator;

/**
 * One attribute of one object.
 *
 * @param attribute as the estate document spells it ({@code reserve_policy}); empty for the object itself
 */
public record FactRef(Subject subject, String attribute) implements Comparable<FactRef> {

    private static final Comparator<FactRef> ORDER =
            Comparator.comparing(FactRef::attribute).thenComparing(FactRef::subject);

    /** The object itself: the place where it was first seen. */
    public static FactRef of(Subject subject) {
        return new FactRef(subject, "");
    }

    @Override
    public int compareTo(FactRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public int hashCode() {
        return Hashing.mixed(Hashing.mixed(0, subject.hashCode()), attribute.hashCode());
    }

    @Override
    public String toString() {
        return attribute.isEmpty() ? subject.toString() : attribute + " of " + subject;
    }
}
