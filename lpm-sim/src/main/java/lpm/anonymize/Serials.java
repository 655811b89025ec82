package lpm.anonymize;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.anonymize.NamePlaces.Kind;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Serial numbers of systems and enclosures. One of digits alone may be an amount, in a column of its own or as a value. */
record Serials(ImmutableSet<String> known) {

    /** In a location code: of a system, or of the enclosure of an adapter. */
    private static final Pattern LOCATION = Pattern.compile("\\bU[0-9A-Z]{4}\\.[0-9A-Z]{3}\\.([0-9A-Z]{7})\\b");

    /** A shell may want the asterisk behind a backslash. */
    private static final Pattern SYSTEM = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{3}\\\\?\\*([0-9A-Z]{7})\\b");

    private static final Pattern LOGICAL = Pattern.compile("logical_serial_num=([0-9A-Z]{7})[0-9A-Z]\\b");

    /** As part of a name, or behind machine type and model. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:(?<=[A-Za-z_*-])|\\b[0-9A-Z]{4}-[0-9A-Z]{3}[^0-9A-Za-z\\n]{1,3})([0-9A-Z]{7})(?![0-9A-Za-z])");

    private static final int LENGTH = 7;
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");
    private static final Pattern ALONE = Pattern.compile("\\b([0-9A-Z]{7})\\b");

    static Serials of(Estate estate, List<String> texts) {
        return new Serials(Stream.of(
                        estate.managedSystems().keys().stream().map(MachineTypeModelSerial::serial),
                        Sensitive.group(LOCATION, texts),
                        Sensitive.group(SYSTEM, texts),
                        Sensitive.group(LOGICAL, texts))
                .flatMap(serials -> serials)
                .collect(ImmutableSet.toImmutableSet()));
    }

    /** Whether a server is called by where it is, for nothing says its name; only the serial number is of the site. */
    static boolean isLocation(String name) {
        return LOCATION.matcher(name).lookingAt();
    }

    /** Of a partition: that of its system with a letter or digit more. */
    String logical(String serial, Pseudonyms pseudonyms) {
        return serial.length() > LENGTH && known.contains(serial.substring(0, LENGTH))
                ? pseudonyms.of(serial.substring(0, LENGTH)) + serial.substring(LENGTH)
                : "9".repeat(serial.length());
    }

    /** Where they cannot be anything else. */
    void addTo(NamePlaces.Builder places, String text) {
        for (Pattern pattern : List.of(LOCATION, SYSTEM, JOINED)) {
            add(places, pattern, text, 0);
        }
    }

    /** Where people write of them in a document. */
    void addComments(NamePlaces.Builder places, String text) {
        COMMENT.matcher(text).results().forEach(comment -> addAlone(places, comment.group(), comment.start()));
    }

    /** Whatever looks like one, in a part of a text. */
    void addAlone(NamePlaces.Builder places, String part, int offset) {
        add(places, ALONE, part, offset);
    }

    private void add(NamePlaces.Builder places, Pattern pattern, String text, int offset) {
        pattern.matcher(text)
                .results()
                .filter(match -> known.contains(match.group(1)))
                .forEach(match -> places.add(Kind.OTHER, offset + match.start(1), offset + match.end(1)));
    }
}
