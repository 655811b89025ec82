package planted.lpm.rules.partition;

/** A rule that is not found under its id. */
public final class LparMisnamed implements PlantedRule {
    @Override
    public String id() {
        return "lpar-named-otherwise";
    }
}
