package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.option.RequestOptions;
import lpm.origin.InputException;
import lpm.rules.Destination;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.ValidationReport;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.state.MigrationParameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The first line of a trace: what was asked. */
final class TraceHeader {

    private TraceHeader() {}

    /**
     * Writes the line.
     *
     * @param release of lpm, if it is known
     */
    static ObjectNode write(RecordedMove move, Optional<String> release) {
        MigrationRequest request = move.request();
        ObjectNode line = JsonLine.of(TraceKind.MIGRATION)
                .put("schemaVersion", TraceLines.SCHEMA_VERSION)
                .put("release", release.orElse(null));
        line.set(
                "partition",
                JsonLine.object()
                        .put("system", request.partition().system().toString())
                        .put("id", request.partition().id().value()));
        line.put(
                        "target",
                        request.destination()
                                .system()
                                .map(MachineTypeModelSerial::toString)
                                .orElse(null))
                .put("mode", request.mode().toString())
                .set("options", JsonLine.texts(move.optionWords().stream()));
        RecordedValidation validation = move.validation();
        line.put("force", validation.isForced())
                .put("validation", validation.sentence())
                .put("policy", validation.underPolicy());
        line.set("virtual_scsi_mappings", JsonLine.texts(move.mapping().virtualScsiMappings().stream()));
        line.set("virtual_fc_mappings", JsonLine.texts(move.mapping().virtualFibreChannelMappings().stream()));
        line.set("faults", faults(move.faults()));
        line.put("drawn", move.drawn().map(DrawnFaults::count).orElse(0))
                .put("seed", move.drawn().map(DrawnFaults::seed).orElse(null))
                .put("recover", move.recovery().isPresent());
        line.set("recoverFaults", faults(move.recovery().orElse(FaultSchedule.none())));
        MigrationParameters parameters = move.parameters();
        line.set(
                "workload",
                JsonLine.object()
                        .put("dirtyBytesPerSecond", parameters.dirtyBytesPerSecond())
                        .put("hotPercent", parameters.hotPercent())
                        .put("touchedPercent", parameters.touchedPercent()));
        return line.put("linkBitsPerSecond", parameters.linkBitsPerSecond());
    }

    private static ArrayNode faults(FaultSchedule faults) {
        return JsonLine.texts(faults.points().stream().map(InjectionPoint::toString));
    }

    /**
     * Reads all of a move but its estate, and its mapping and validation, which the builder still lacks; of its faults those
     * that were not drawn.
     */
    static RecordedMove.Builder read(TraceFields line, MigrationRequest request) {
        return RecordedMove.builder()
                .request(request)
                .optionWords(line.texts("options"))
                .faults(given(faults(line, "faults"), drawn(line)))
                .recovery(line.flag("recover") ? Optional.of(faults(line, "recoverFaults")) : Optional.empty())
                .parameters(parameters(line));
    }

    /** Those of the faults that were drawn by chance. */
    static Optional<DrawnFaults> drawn(TraceFields line) {
        int count = line.smallNumber("drawn");
        if (count < 0 || count > line.texts("faults").size() || (count == 0) != line.isNull("seed")) {
            throw new InputException(
                    "drawn: how many of the faults were drawn was expected, with the seed that drew them,"
                            + " but %d was found".formatted(count));
        }
        return count == 0 ? Optional.empty() : Optional.of(new DrawnFaults(count, line.number("seed")));
    }

    private static FaultSchedule given(FaultSchedule all, Optional<DrawnFaults> drawn) {
        int count = drawn.map(DrawnFaults::count).orElse(0);
        return new FaultSchedule(all.points().subList(0, all.points().size() - count));
    }

    /**
     * What the validation says now, or said under a policy, which the trace does not hold.
     *
     * @throws InputException if it does not pass, and nobody has forced the move
     */
    static RecordedValidation validation(TraceFields line, ValidationReport report) {
        boolean forced = line.flag("force");
        RecordedValidation validation = line.flag("policy")
                ? RecordedValidation.underPolicy(line.text("validation"))
                : RecordedValidation.of(report, false);
        if (validation.isForced() && !forced) {
            throw new InputException(
                    "force: true was expected, as the validation says %s, but false was found: no such move is made"
                            .formatted(validation.verdict()));
        }
        return validation;
    }

    /**
     * What was asked.
     *
     * @param words reads the options of a request from the words that were typed
     */
    static MigrationRequest request(TraceFields line, OptionWords words) {
        RequestOptions options = words.parse(line.texts("options"));
        TraceFields partition = line.in("partition");
        return MigrationRequest.builder()
                .partition(new PartitionKey(
                        MachineTypeModelSerial.parse(partition.text("system")),
                        new PartitionId(partition.smallNumber("id"))))
                .destination(
                        line.isNull("target")
                                ? Destination.unknownSystem()
                                : Destination.of(MachineTypeModelSerial.parse(line.text("target"))))
                .mode(mode(line.text("mode")))
                .options(options)
                .build();
    }

    private static MigrationMode mode(String text) {
        return Stream.of(MigrationMode.values())
                .filter(mode -> mode.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "mode is active, inactive or suspended, but '%s' was found".formatted(text)));
    }

    private static FaultSchedule faults(TraceFields line, String key) {
        return new FaultSchedule(
                line.texts(key).stream().map(InjectionPoint::parse).collect(ImmutableList.toImmutableList()));
    }

    private static MigrationParameters parameters(TraceFields line) {
        TraceFields workload = line.in("workload");
        return MigrationParameters.builder()
                .dirtyBytesPerSecond(workload.number("dirtyBytesPerSecond"))
                .hotPercent(workload.smallNumber("hotPercent"))
                .touchedPercent(workload.smallNumber("touchedPercent"))
                .linkBitsPerSecond(line.number("linkBitsPerSecond"))
                .build();
    }
}
