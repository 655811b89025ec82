package planted.lpm.rules.partition;

/** A rule that others may extend. */
public class LparOpen implements PlantedRule {
    @Override
    public String id() {
        return "lpar-open";
    }
}
