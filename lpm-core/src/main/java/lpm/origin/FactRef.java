package lpm.origin;

/**
 * One attribute of one object.
 *
 * @param attribute as the estate document spells it ({@code reserve_policy}); empty for the object itself
 */
public record FactRef(Subject subject, String attribute) {

    /** The object itself: the place where it was first seen. */
    public static FactRef of(Subject subject) {
        return new FactRef(subject, "");
    }

    @Override
    public String toString() {
        return attribute.isEmpty() ? subject.toString() : attribute + " of " + subject;
    }
}
