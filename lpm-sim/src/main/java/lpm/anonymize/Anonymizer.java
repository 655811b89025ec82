package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.rest.RestReader;

/**
 * Replaces what identifies a site in captures that belong together.
 *
 * @param reader reads captures together
 */
public record Anonymizer(Function<CaptureTexts, Lpm> reader) {

    /**
     * The captures with pseudonyms, in their order; their names too may hold what is replaced, and what is told beside them.
     *
     * @throws InputException if they cannot be read, or tell of something else when a name is replaced that is also a word of
     *     their own
     */
    public CaptureTexts anonymize(CaptureTexts captures) {
        Lpm read = reader.apply(captures);
        Estate estate = read.estate();
        ImmutableList<SourceText> shared =
                captures.sources().stream().map(Anonymizer::shared).collect(ImmutableList.toImmutableList());
        ImmutableList<String> texts = Stream.of(
                        shared.stream().map(Anonymizer::plain), shared.stream().map(SourceText::file), captures.told())
                .flatMap(all -> all)
                .collect(ImmutableList.toImmutableList());
        Serials serials = Serials.of(estate, texts);
        Unread unread = Unread.of(read);
        ImmutableList<NamePlaces> places = shared.stream()
                .map(capture -> places(capture, serials, unread))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<NamePlaces> files =
                shared.stream().map(capture -> file(capture.file(), serials)).collect(ImmutableList.toImmutableList());
        Naa volumes = Naa.of(texts);
        Substitution names = new Substitution(Sensitive.pseudonyms(
                estate,
                texts.stream().map(volumes::apply).toList(),
                Stream.concat(places.stream(), files.stream()).toList(),
                names(shared),
                serials));
        ImmutableList<Input.Text> anonymous = IntStream.range(0, shared.size())
                .mapToObj(i -> new Input.Text(
                        new SourceText(
                                names.apply(shared.get(i).file(), files.get(i)),
                                isRest(shared.get(i))
                                        ? RestTexts.replace(
                                                shared.get(i).text(),
                                                (text, name) -> answer(text, name, volumes, serials, names))
                                        : names.apply(
                                                volumes.apply(shared.get(i).text()), places.get(i))),
                        captures.texts()
                                .get(i)
                                .command()
                                .map(command -> names.apply(command, typed(command, serials)))))
                .collect(ImmutableList.toImmutableList());
        CaptureTexts result =
                new CaptureTexts(anonymous, captures.from().map(name -> names.apply(name, NamePlaces.whole(name))));
        check(estate, readAgain(result));
        return result;
    }

    private Estate readAgain(CaptureTexts anonymous) {
        try {
            return reader.apply(anonymous).estate();
        } catch (InputException e) {
            throw new InputException("the captures cannot be read once their names are replaced: " + e.getMessage());
        }
    }

    private static String plain(SourceText capture) {
        return isRest(capture) ? RestTexts.plain(capture.text()) : capture.text();
    }

    private static NamePlaces typed(String command, Serials serials) {
        NamePlaces.Builder places = inText(command, serials);
        TranscriptPlaces.addTo(places, command);
        return places.build();
    }

    private static String answer(String text, boolean name, Naa volumes, Serials serials, Substitution names) {
        return name
                ? names.apply(text, NamePlaces.whole(text))
                : names.apply(volumes.apply(text), inText(text, serials).build());
    }

    private static NamePlaces places(SourceText capture, Serials serials, Unread unread) {
        String text = plain(capture);
        NamePlaces.Builder places = inText(text, serials);
        if (isRest(capture)) {
            return places.build();
        }
        if (Inputs.isDocument(capture)) {
            DocumentPlaces.addTo(places, text);
            serials.addComments(places, text);
        } else {
            TranscriptPlaces.addTo(places, text);
            unread.addTo(places, text, serials);
        }
        return places.build();
    }

    private static NamePlaces file(String name, Serials serials) {
        NamePlaces.Builder places = inText(name, serials);
        FilePlaces.addTo(places, name);
        return places.build();
    }

    /** What is known by its looks, whatever the text. */
    private static NamePlaces.Builder inText(String text, Serials serials) {
        NamePlaces.Builder places = new NamePlaces.Builder(text);
        serials.addTo(places, text);
        Addresses.addTo(places, text);
        return places;
    }

    private static boolean isRest(SourceText capture) {
        return RestReader.isRest(capture);
    }

    /** Of an answer of the REST interface nothing is shown but what is read: the rest may hold anything of a site. */
    private static SourceText shared(SourceText capture) {
        String file = capture.file();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return new SourceText(name, text(capture));
    }

    private static String text(SourceText capture) {
        if (isRest(capture)) {
            return RestReader.essentials(capture).text();
        }
        return Inputs.isDocument(capture) ? Unwrapped.document(capture.text()) : Unwrapped.transcript(capture.text());
    }

    private static ImmutableSet<String> names(List<SourceText> captures) {
        return captures.stream()
                .filter(Anonymizer::isRest)
                .flatMap(capture -> RestTexts.names(capture.text()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static void check(Estate before, Estate after) {
        if (!shape(before).equals(shape(after))) {
            throw new InputException(
                    "the captures tell of something else once their names are replaced (%s before, %s after); a name is also a word of the output: rename that object in the captures first"
                            .formatted(shape(before), shape(after)));
        }
    }

    private static String shape(Estate estate) {
        return "%d systems, %d partitions, %d Virtual I/O Servers, %d disks, %d target devices, %d clusters, %d Ethernet networks"
                .formatted(
                        estate.managedSystems().size(),
                        estate.partitions().size(),
                        estate.virtualIoServers().size(),
                        estate.virtualIoServers().stream()
                                .mapToInt(server ->
                                        server.physicalVolumes().items().size())
                                .sum(),
                        estate.virtualIoServers().stream()
                                .mapToInt(
                                        server -> server.targetDevices().items().size())
                                .sum(),
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.cluster().value().flatMap(known -> known).stream())
                                .distinct()
                                .count(),
                        estate.managedSystems().stream()
                                .flatMap(system -> system.ethernetNetwork().value().stream())
                                .distinct()
                                .count());
    }
}
