package lpm.rules.partition;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;
import lpm.model.MobilityCapability;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;

/** Destinations that are capable, that are not, or of which nobody knows. */
final class Capable {

    private Capable() {}

    static RuleCheck incapable(RuleCheck check, MobilityCapability capability) {
        return check.system(
                Scenario.B,
                s -> s.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                        .putAll(s.capabilities())
                        .put(capability, false)
                        .buildKeepingLast()));
    }

    static RuleCheck unknown(RuleCheck check, MobilityCapability capability) {
        return check.system(
                Scenario.B,
                s -> s.withCapabilities(s.capabilities().entrySet().stream()
                        .filter(each -> each.getKey() != capability)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
