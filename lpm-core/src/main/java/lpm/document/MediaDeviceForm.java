package lpm.document;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.function.Function;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.storage.MediaDevice;
import lpm.origin.Subject;

/** An optical or tape device of a partition. */
final class MediaDeviceForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "kind");
    private static final Function<ScalarNode, MediaDevice.Kind> KIND =
            Scalars.oneOf(MediaDevice.Kind.values(), MediaDeviceForm::spelling, kind -> spelling(kind.name()));

    private MediaDeviceForm() {}

    private static String spelling(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MediaDevice read(Source source, PartitionKey partition, Node node) {
        return read(source, name -> Subject.on(partition, Subject.Kind.MEDIA_DEVICE, name), node);
    }

    static MediaDevice read(Source source, ViosKey server, Node node) {
        return read(source, name -> Subject.on(server, Subject.Kind.MEDIA_DEVICE, name), node);
    }

    private static MediaDevice read(Source source, Function<String, Subject> subject, Node node) {
        MappingReader in = MappingReader.of(source, node, "media device", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(subject.apply(name));
        return new MediaDevice(name, in.required("kind", KIND));
    }

    static void write(MediaDevice device, MappingWriter out) {
        out.text("name", device.name()).word("kind", spelling(device.kind().name()));
    }
}
