package lpm.rules;

/**
 * A fact that no command prints, so that a person must be asked.
 *
 * @param attribute as it is called in an estate document
 */
public record AskedFact(String attribute) implements FactCapture {

    @Override
    public String form() {
        return "estate document: " + attribute;
    }
}
