package lpm.merge;

import java.util.Optional;
import lpm.origin.InputException;
import lpm.origin.Origin;

/** Errors about two places that cannot both be right. */
final class Contradictions {

    private Contradictions() {}

    /** Two statements, the one at the smaller place first, whichever was read first. */
    static InputException between(
            String what, String one, Optional<Origin> onePlace, String other, Optional<Origin> otherPlace) {
        boolean oneInput = onePlace.map(Origin::file).equals(otherPlace.map(Origin::file));
        return new InputException(told(what, one, onePlace, other, otherPlace)
                + (oneInput ? "" : ", or give the newer one last and say --newest-wins"));
    }

    /** The same of statements about different objects, of which none is newer than the other. */
    static InputException betweenObjects(
            String what, String one, Optional<Origin> onePlace, String other, Optional<Origin> otherPlace) {
        return new InputException(told(what, one, onePlace, other, otherPlace));
    }

    private static String told(
            String what, String one, Optional<Origin> onePlace, String other, Optional<Origin> otherPlace) {
        boolean swap = (at(onePlace) + one).compareTo(at(otherPlace) + other) > 0;
        String message = swap
                ? what + " " + other + at(otherPlace) + ", but " + one + at(onePlace)
                : what + " " + one + at(onePlace) + ", but " + other + at(otherPlace);
        return message + "; leave out the input that is wrong or out of date";
    }

    /** The place in parentheses, or nothing where nobody noted it. */
    static String at(Optional<Origin> place) {
        return place.map(origin -> " (" + origin + ")").orElse("");
    }
}
