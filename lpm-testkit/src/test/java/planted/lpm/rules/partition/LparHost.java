package planted.lpm.rules.partition;

/** A file with a rule that is not its own. */
public final class LparHost {
    private LparHost() {}

    /** The rule. */
    public static final class LparGuest implements PlantedRule {
        @Override
        public String id() {
            return "lpar-guest";
        }
    }
}
