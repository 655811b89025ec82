package lpm.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lpm.model.Estate;
import lpm.origin.Printable;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Outcome;
import lpm.rules.RuleResult;
import lpm.rules.Severity;
import lpm.rules.ValidationReport;

/**
 * A validation report as the XML that JUnit made common: one test suite, one test case per rule. A test case fails exactly if
 * its rule alone would keep the move from passing: a violated error is a failure, what is undetermined is an error (the check
 * could not be made). A violated warning passes, with its text as output. What does not apply, was waived, or only the move
 * itself can tell is skipped.
 */
public final class ValidationJunit {

    /** No XML document may hold these, not even as references. */
    private static final CharMatcher NOT_XML = CharMatcher.anyOf("\uFFFE\uFFFF");

    private final XMLStreamWriter xml;

    private ValidationJunit(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document. */
    public static String of(ValidationReport report, Estate estate) {
        StringWriter text = new StringWriter();
        try {
            new ValidationJunit(XMLOutputFactory.newInstance().createXMLStreamWriter(text))
                    .suites(report, ValidationText.route(report.request(), estate));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory cannot be written", e);
        }
        return text + "\n";
    }

    /** What a test case of this format can say. */
    private enum Status {
        PASSES,
        FAILS,
        CANNOT_TELL,
        SKIPPED;

        static Status of(RuleResult result) {
            if (errors(result, Outcome.VIOLATED).findAny().isPresent()) {
                return FAILS;
            }
            boolean matters = result.rule().facts() != FactSource.RUN_TIME
                    && errors(result, Outcome.UNDETERMINED).findAny().isPresent();
            if (matters) {
                return CANNOT_TELL;
            }
            return switch (result.outcome()) {
                case HOLDS, VIOLATED -> result.isWaived() ? SKIPPED : PASSES;
                case UNDETERMINED, NOT_APPLICABLE -> SKIPPED;
            };
        }

        private static Stream<Finding> errors(RuleResult result, Outcome outcome) {
            return counting(result)
                    .filter(finding -> finding.outcome() == outcome && finding.severity() == Severity.ERROR);
        }
    }

    private static Stream<Finding> counting(RuleResult result) {
        return result.findings().stream().filter(Finding::counts);
    }

    private void suites(ValidationReport report, String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open(0, "testsuites");
        open(1, "testsuite");
        attribute("name", "lpm validate: " + name);
        attribute("tests", String.valueOf(report.results().size()));
        attribute("failures", count(report, Status.FAILS));
        attribute("errors", count(report, Status.CANNOT_TELL));
        attribute("skipped", count(report, Status.SKIPPED));
        attribute("time", "0");
        open(2, "properties");
        property("verdict", report.verdict().toString());
        property("source", report.request().partition().system().toString());
        property(
                "destination",
                report.request().destination().system().map(Object::toString).orElse("unknown"));
        property("mode", report.request().mode().toString());
        close(2);
        for (RuleResult result : report.results()) {
            testCase(result);
        }
        close(1);
        close(0);
        xml.writeEndDocument();
        xml.flush();
    }

    private static String count(ValidationReport report, Status status) {
        return String.valueOf(report.results().stream()
                .filter(result -> Status.of(result) == status)
                .count());
    }

    private void property(String name, String value) throws XMLStreamException {
        open(3, "property");
        attribute("name", name);
        attribute("value", value);
        xml.writeEndElement();
    }

    private void testCase(RuleResult result) throws XMLStreamException {
        ImmutableList<Finding> counting = counting(result).collect(ImmutableList.toImmutableList());
        open(2, "testcase");
        attribute("classname", "lpm." + result.rule().group());
        attribute("name", result.rule().id().value());
        attribute("time", "0");
        switch (Status.of(result)) {
            case FAILS -> told("failure", "violated", result, counting);
            case CANNOT_TELL -> told("error", "undetermined", result, counting);
            case SKIPPED -> {
                open(3, "skipped");
                attribute("message", whySkipped(result));
                xml.writeEndElement();
            }
            case PASSES -> {
                if (!counting.isEmpty()) {
                    open(3, "system-out");
                    text(body(result, counting));
                    xml.writeEndElement();
                }
            }
        }
        close(2);
    }

    private void told(String element, String type, RuleResult result, ImmutableList<Finding> findings)
            throws XMLStreamException {
        open(3, element);
        attribute("type", type);
        attribute("message", findings.get(0).message());
        text(body(result, findings));
        xml.writeEndElement();
    }

    private static String whySkipped(RuleResult result) {
        Optional<Finding> waived = result.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .findFirst();
        if (result.isWaived() && waived.isPresent()) {
            return "waived: " + waived.get().waiver().orElseThrow() + "; "
                    + waived.get().message();
        }
        return counting(result)
                .findFirst()
                .map(finding -> "undetermined: " + finding.message())
                .orElse("not applicable");
    }

    private static String body(RuleResult result, ImmutableList<Finding> findings) {
        TextLines out = new TextLines();
        out.line(result.rule().statement() + ".");
        result.rule().origin().ifPresent(whose -> out.line("Yours, from " + whose));
        findings.forEach(finding -> FindingLines.write(finding, out));
        return out.toString();
    }

    private void open(int depth, String element) throws XMLStreamException {
        indent(depth);
        xml.writeStartElement(element);
    }

    private void close(int depth) throws XMLStreamException {
        indent(depth);
        xml.writeEndElement();
    }

    private void indent(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(text.lines().map(ValidationJunit::clean).collect(Collectors.joining("\n", "\n", "\n")));
    }

    private static String clean(String line) {
        return NOT_XML.replaceFrom(Printable.of(line), '\uFFFD');
    }
}
