package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile answers, each test with the number of its kind, and damage of any kind: an answer is read or refused in one line. */
class HostileAnswerTest {

    private static final byte[] REPLACEMENTS = {
        0, '\n', '\r', 0x1B, ' ', '<', '>', '/', '&', '"', '0', '9', 'x', (byte) 0x80, (byte) 0xC3, (byte) 0xFF
    };

    private static final String SITE = Answers.recorded(Answers.server(
            Answers.list("PhysicalVolumes", Answers.disk("hdisk3", """
                    <ReservePolicy>NoReserve</ReservePolicy>
                    <VolumeCapacity>61440</VolumeCapacity>
                    <VolumeUniqueID>332136005076801808AF5E0000000000000AB04214503IBMfcp</VolumeUniqueID>
                    """)),
            Answers.list("VirtualSCSIMappings", Answers.mapping("", ""))));

    /** The estate, or nothing if the input is refused as it should be; any other exception fails the test. */
    private static Optional<Estate> read(byte[] bytes) {
        try {
            SourceText source = SourceText.decode("x", bytes);
            return Optional.of(RestReader.read(source).estate());
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r", "\u001B", "\u0000");
            return Optional.empty();
        }
    }

    private static String typed(String type) {
        return "<?xml version=\"1.0\"?>\n" + type + "\n" + Answers.systems();
    }

    @Test
    void row12RefusesAnyDocumentType() {
        Answers.assertRefused(typed("<!DOCTYPE feed>"))
                .hasMessage("site.xml:2: a document type (<!DOCTYPE) is not read; an answer of a console has none");
    }

    @Test
    void row12FetchesNothing(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
        for (String type : new String[] {
            "<!DOCTYPE feed [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE feed SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE feed [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>"
        }) {
            Answers.assertRefused(typed(type).replace("pay-east", "&x;"))
                    .hasMessageContaining("document type")
                    .hasMessageNotContaining("the secret");
        }
    }

    @Test
    void row12FetchesNeitherSchemasNorIncludedDocuments(@TempDir Path directory) throws Exception {
        String secret = Files.writeString(directory.resolve("secret.txt"), "the secret")
                .toUri()
                .toString();
        String schema = Answers.systems()
                .replaceFirst(
                        "<feed ",
                        "<feed xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x %s' "
                                .formatted(secret));
        String include = Answers.systems()
                .replace(
                        "pay-east",
                        "<i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text' href='%s'/>"
                                .formatted(secret));

        assertThat(Answers.read(schema).estate())
                .isEqualTo(Answers.read(Answers.systems()).estate());
        assertThat(Answers.read(include).estate().toString()).doesNotContain("the secret");
    }

    @Test
    void row12RefusesAQuadraticBlowUp() {
        String type = "<!DOCTYPE feed [<!ENTITY x \"" + "ha".repeat(50_000) + "\">]>";
        Answers.assertRefused(typed(type).replace("pay-east", "&x;".repeat(50_000)))
                .hasMessageContaining("document type");
    }

    @Test
    void row12RefusesABillionLaughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE feed [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            type.append("<!ENTITY l%1$d \"&l%2$d;&l%2$d;\">".formatted(level, level - 1));
        }
        Answers.assertRefused(typed(type + "]>").replace("pay-east", "&l29;")).hasMessageContaining("document type");
    }

    @Test
    void row12RefusesAnEntityThatNobodyDeclared() {
        Answers.assertRefused(Answers.systems().replace("pay-east", "&x;")).hasMessageStartingWith("site.xml:");
    }

    @Test
    void row04RefusesDeepNesting() {
        Answers.assertRefused("<a>".repeat(10_000)).hasMessageStartingWith("site.xml:1: ");
        Answers.assertRefused(Answers.server("<a>".repeat(10_000)))
                .hasMessageContaining("elements are nested more than 100 deep");
    }

    @Test
    void row11RefusesObjectsWithoutEnd() {
        Answers.assertRefused(Answers.server("<a/>".repeat(250_001)).replace("/><a", "/>\n<a"))
                .hasMessageContaining("more than 250,000 elements");
    }

    @Test
    void row13RefusesWhatIsCutOff() {
        for (int length = SITE.indexOf("<feed"); length < SITE.length() - 40; length += 7) {
            assertThat(read(SITE.substring(0, length).getBytes(StandardCharsets.UTF_8)))
                    .as("%d characters", length)
                    .isEmpty();
        }
    }

    @Test
    void row13RefusesAnotherNamespace() {
        Answers.assertRefused("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>")
                .hasMessageContaining("element html is in namespace 'http://www.w3.org/1999/xhtml'");
        Answers.assertRefused(Answers.systems().replace("www.ibm.com", "www.example.com"))
                .hasMessageContaining("element ManagedSystem is in namespace");
    }

    @Test
    void row13RefusesOnePageOfTwoAndNamesTheOther() {
        String next = Answers.ROOT + "ManagedSystem?page=2";
        Answers.assertRefused(Answers.systems()
                        .replace("<generator>", "<link rel=\"NEXT\" href=\"" + next + "\"/>\n<generator>"))
                .hasMessageStartingWith("site.xml:5: ")
                .hasMessageContaining(next)
                .hasMessageContaining("missing");
    }

    @Test
    void row13SaysThatAnEmptyFeedHoldsNothing() {
        Capture capture = Answers.read(Answers.feed(Answers.ROOT + "LogicalPartition"));

        assertThat(capture.estate()).isEqualTo(Estate.empty());
        assertThat(Answers.warning(capture)).isEqualTo("the answer has no objects in it, so nothing is read");
    }

    @Test
    void row13ToleratesOtherPrefixesAndNoMetadata() {
        String other = Answers.systems()
                .replace("<feed xmlns=", "<ns0:feed xmlns:ns0=")
                .replaceAll("<(/?)(entry|id|link|content|title|author|name|generator|feed)\\b", "<$1ns0:$2")
                .replaceAll("<Metadata>.*</Metadata>", "")
                .replace("ManagedSystem:ManagedSystem", "ns1:ManagedSystem")
                .replace("xmlns:ManagedSystem=", "xmlns:ns1=");

        assertThat(other).contains("<ns0:entry>", "<ns1:ManagedSystem");
        assertThat(Answers.read(other).estate())
                .isEqualTo(Answers.read(Answers.systems()).estate());
    }

    @Test
    void row13ReadsAnObjectThatIsWrittenOutAsText() {
        String feed = Answers.systems();
        int from = feed.indexOf("<ManagedSystem:");
        int to = feed.indexOf("</content>");
        String escaped = feed.substring(from, to).replace("&", "&amp;").replace("<", "&lt;");

        assertThat(Answers.read(feed.substring(0, from) + escaped + feed.substring(to)))
                .isEqualTo(Answers.read(feed));
    }

    @Test
    void row13ReadsAnObjectAloneAsWellAsInAnEntry() {
        String feed = Answers.systems();
        String object = feed.substring(feed.indexOf("<ManagedSystem:"), feed.indexOf("</content>"));

        assertThat(Answers.read(object).estate().managedSystems())
                .isEqualTo(Answers.read(feed).estate().managedSystems());
    }

    @Test
    void reportsAnErrorThatTheConsoleAnswered() {
        assertThat(Answers.warning(Answers.read(Answers.object(
                                "HttpErrorResponse",
                                "<HTTPStatus>404</HTTPStatus><Message>REST000D no such system</Message>")
                        .replace("uom/mc", "web/mc"))))
                .isEqualTo("the console answered with an error, so nothing is read: REST000D no such system");
    }

    @Test
    void saysWhichKindsOfObjectsAreNotRead() {
        assertThat(Answers.warning(Answers.read(Answers.object("SharedProcessorPool", ""))))
                .isEqualTo("objects of kind SharedProcessorPool are not read: no rule looks at what they hold");
    }

    @Test
    void row14RefusesTwoMeaningsOfOneIdentifier() {
        RestNames names = RestReader.names(Answers.source(Answers.systems()));
        RestNames other =
                RestReader.names(new SourceText("old.xml", Answers.systems().replace(">21A0B7C<", ">21A0B7D<")));

        assertThatThrownBy(() -> names.plus(other))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("8286-42A*21A0B7D here, but 8286-42A*21A0B7C at site.xml:");
    }

    @Test
    void isReadOrRefusedWhateverByteIsChanged() {
        byte[] bytes = SITE.getBytes(StandardCharsets.UTF_8);
        Estate whole = read(bytes).orElseThrow();
        int read = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] mutated = bytes.clone();
            mutated[at] = REPLACEMENTS[at % REPLACEMENTS.length];
            read += read(mutated).isPresent() ? 1 : 0;
        }
        assertThat(read).as("mutations that leave an answer").isGreaterThan(100);
        assertThat(whole.virtualIoServers().size()).isEqualTo(1);
    }

    @Test
    void row08SaysTheSameWithAnyLineEnds() {
        Estate whole = read(SITE.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        for (String end : Arrays.asList("\r\n", "\r", "\u0085", "\u2028")) {
            assertThat(read(SITE.replace("\n", end).getBytes(StandardCharsets.UTF_8)))
                    .contains(whole);
        }
    }
}
