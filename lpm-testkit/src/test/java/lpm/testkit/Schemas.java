package lpm.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lpm.document.EstateDocument;
import lpm.report.ValidationJson;

/** The schemas that the library publishes, and the one of SARIF that OASIS publishes. */
final class Schemas {

    static final Schema VALIDATION = schema(ValidationJson.class, "validation.schema.json");
    static final Schema MIGRATION = schema(ValidationJson.class, "migration.schema.json");
    static final Schema EXPLORATION = schema(ValidationJson.class, "exploration.schema.json");
    static final Schema TRACE = schema(ValidationJson.class, "trace.schema.json");
    static final Schema EXPLANATION = schema(ValidationJson.class, "explanation.schema.json");
    static final Schema ESTATE = schema(EstateDocument.class, "estate.schema.json");
    static final Schema SARIF = schema(Schemas.class, "/schema/sarif-schema-2.1.0.json");

    private Schemas() {}

    private static Schema schema(Class<?> beside, String resource) {
        try (InputStream text = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a document breaks of a schema, one line each. */
    static List<String> errors(Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
