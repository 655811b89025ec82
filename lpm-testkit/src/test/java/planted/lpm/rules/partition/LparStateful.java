package planted.lpm.rules.partition;

/** A rule that remembers. */
public final class LparStateful implements PlantedRule {
    private final String memory = "";

    @Override
    public String id() {
        return "lpar-stateful" + memory;
    }
}
