package lpm.report.trace;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import lpm.Lpm;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceLines;
import lpm.origin.SourceText;
import lpm.rules.MigrationRequest;
import lpm.rules.ValidationReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what the run of a trace was asked for; whether running that gives the same lines is {@link #compare}'s to say. */
public final class TraceReader {

    private final SourceText source;
    private final SourceLines lines;

    /** A trace that was not looked into. */
    public TraceReader(SourceText source) {
        this.source = source;
        this.lines = source.lines();
    }

    /**
     * What is to be run; the mapping is found anew, what the validation says, and which faults are drawn.
     *
     * @param options reads the options of the request from the words that were typed
     * @throws InputException if it is no trace, or does not say what is to be run
     */
    public RecordedMove read(OptionWords options) {
        TraceFields header = header();
        MigrationRequest request = ofHeader(() -> TraceHeader.request(header, options));
        RecordedMove.Builder move = ofHeader(() -> TraceHeader.read(header, request));
        Estate estate = new TraceEstate(source.file(), lines).estate();
        return ofHeader(() -> {
            if (!estate.partitions().containsKey(request.partition())) {
                throw new InputException(request.partition() + " is not in the estate of the trace");
            }
            ValidationReport report = Lpm.of(estate).validate(request);
            RecordedMove given = move.estate(estate)
                    .mapping(report.mapping())
                    .validation(TraceHeader.validation(header, report))
                    .build();
            return TraceHeader.drawn(header)
                    .map(drawn -> given.withDrawn(drawn.count(), drawn.seed()))
                    .orElse(given);
        });
    }

    /** The release of lpm that wrote the trace, if it says so. */
    public Optional<String> release() {
        TraceFields header = header();
        return ofHeader(() -> header.isNull("release") ? Optional.empty() : Optional.of(header.text("release")));
    }

    private TraceFields header() {
        JsonNode line;
        try {
            line = JsonLine.parse(lines.get(1));
        } catch (JacksonException e) {
            throw isBegun(lines.get(1))
                    ? new InputException(
                            origin(1),
                            "the first line of a trace is no whole object of JSON: it was cut off or damaged; record it"
                                    + " again with lpm migrate --trace")
                    : noTrace();
        }
        if (!TraceKind.MIGRATION.isOf(line)) {
            throw noTrace();
        }
        TraceFields header = new TraceFields(line);
        return ofHeader(() -> {
            if (header.number("schemaVersion") != TraceLines.SCHEMA_VERSION) {
                throw new InputException(
                        "schemaVersion %s was expected, but %s was found: another release of lpm wrote it"
                                .formatted(TraceLines.SCHEMA_VERSION, header.number("schemaVersion")));
            }
            return header;
        });
    }

    private static boolean isBegun(String line) {
        String begin = JsonLine.write(JsonLine.of(TraceKind.MIGRATION)).replace("}", "");
        return line.startsWith(begin) || line.length() > 1 && begin.startsWith(line);
    }

    private InputException noTrace() {
        return new InputException(
                origin(1),
                "the first line of a trace was expected, as lpm migrate --trace writes it, but %s was found"
                        .formatted(Shown.of(lines.get(1))));
    }

    private <T> T ofHeader(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InputException | IllegalArgumentException e) {
            throw new InputException(origin(1), String.valueOf(e.getMessage()));
        }
    }

    private Origin origin(int line) {
        return Origin.of(source.file(), line);
    }

    /**
     * Compares each line with what a run has given.
     *
     * @param why what to say of the reason for a difference
     * @throws InputException for the first line that differs
     */
    public void compare(ImmutableList<String> given, String why) {
        for (int number = 1; number <= Math.max(lines.count(), given.size()); number++) {
            if (number > lines.count()) {
                throw new InputException(
                        origin(lines.count()),
                        "the trace ends here, but %s was expected to follow: it was cut off"
                                .formatted(Shown.of(given.get(number - 1))));
            }
            if (number > given.size()) {
                throw new InputException(
                        origin(number),
                        "the end of the trace was expected, but %s was found: %s"
                                .formatted(Shown.of(lines.get(number)), why));
            }
            compare(number, lines.get(number), given.get(number - 1), why);
        }
    }

    private void compare(int number, String found, String expected, String why) {
        if (number == lines.count() && expected.startsWith(found) && !expected.equals(found)) {
            throw new InputException(
                    origin(number),
                    "the trace ends in this line, but %s was expected to follow: it was cut off"
                            .formatted(Shown.of(expected.substring(found.length()))));
        }
        if (!found.equals(expected)) {
            int place = Strings.commonPrefix(found, expected).length();
            throw new InputException(
                    origin(number),
                    "%s was found, but %s is what happens: %s"
                            .formatted(Shown.around(found, place), Shown.around(expected, place), why));
        }
    }
}
