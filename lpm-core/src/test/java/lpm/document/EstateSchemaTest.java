package lpm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mvn -pl lpm-core test -Dtest=EstateSchemaTest -Dlpm.write=true} writes the schema anew. */
class EstateSchemaTest {

    private static final Path RESOURCES = Path.of("src/main/resources/lpm/document/estate.schema.json");

    @Test
    void thePublishedSchemaSaysWhatTheFormsRead() throws Exception {
        Path file = Files.isDirectory(Path.of("src"))
                ? RESOURCES
                : Path.of("lpm-core").resolve(RESOURCES);
        String schema = EstateSchema.write();
        if (Boolean.getBoolean("lpm.write")) {
            Files.writeString(file, schema);
        }

        assertThat(EstateSchema.unread(schema))
                .as("keys of which no reading is seen")
                .isEmpty();
        assertThat(Files.readString(file))
                .as("%s; to write it anew, run this test with -Dlpm.write=true", file)
                .isEqualTo(schema);
    }
}
