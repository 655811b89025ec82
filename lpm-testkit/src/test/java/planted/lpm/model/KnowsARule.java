package planted.lpm.model;

import lpm.rules.RuleId;

/** A model that knows a rule. */
public record KnowsARule(RuleId rule) {}
