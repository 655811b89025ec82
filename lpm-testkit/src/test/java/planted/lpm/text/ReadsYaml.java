package planted.lpm.text;

import tools.jackson.core.JsonParser;

/** A reader of the core, other than that of the estate document, that needs Jackson. */
public record ReadsYaml(JsonParser parser) {}
