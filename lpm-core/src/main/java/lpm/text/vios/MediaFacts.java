package lpm.text.vios;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.storage.MediaDevice;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Virtual optical devices that one output names; others, such as tapes, may exist. */
final class MediaFacts {

    private final CommandOutput output;
    private final ServerFacts facts;
    private final Map<String, MediaDevice> devices = new LinkedHashMap<>();

    MediaFacts(CommandOutput output) {
        this.output = output;
        this.facts = new ServerFacts(output);
        facts.list("media_devices");
    }

    void add(String name, Line line) {
        MediaDevice device = output.value(line, () -> new MediaDevice(name, MediaDevice.Kind.VIRTUAL_OPTICAL));
        Optional.ofNullable(devices.put(name, device)).ifPresent(earlier -> {
            throw output.wrong(line, "each device once, but " + Line.quoted(name) + " was printed before");
        });
        facts.note(Subject.Kind.MEDIA_DEVICE, name, line);
    }

    Capture capture() {
        return facts.capture(facts.builder()
                .mediaDevices(Listing.of(devices.values().stream().toList(), Coverage.open())));
    }
}
