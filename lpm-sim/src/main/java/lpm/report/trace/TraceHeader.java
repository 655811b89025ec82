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
        line.put("force", move.forced()).put("validation", move.validation());
        line.set("virtual_scsi_mappings", JsonLine.texts(move.mapping().virtualScsiMappings().stream()));
        line.set("virtual_fc_mappings", JsonLine.texts(move.mapping().virtualFibreChannelMappings().stream()));
        line.set("faults", faults(move.faults()));
        line.put("seed", move.seed().orElse(null))
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
     * Reads all of a move but its estate and its mapping, which the builder still lacks.
     *
     * @param options reads the options of a request from the words that were typed
     */
    static RecordedMove.Builder read(TraceFields line, OptionWords options) {
        ImmutableList<String> words = line.texts("options");
        return RecordedMove.builder()
                .request(request(line, options.parse(words)))
                .optionWords(words)
                .validation(line.text("validation"))
                .forced(line.flag("force"))
                .faults(faults(line, "faults"))
                .seed(line.isNull("seed") ? Optional.empty() : Optional.of(line.number("seed")))
                .recovery(line.flag("recover") ? Optional.of(faults(line, "recoverFaults")) : Optional.empty())
                .parameters(parameters(line));
    }

    private static MigrationRequest request(TraceFields line, RequestOptions options) {
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
