package lpm.anonymize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where names stand in the name of a file: anywhere but in its end, which says what kind of file it is. */
final class FilePlaces {

    /** What hmcScanner says of the output in a file, and the extension. */
    private static final Pattern END = Pattern.compile(
            "(?:(?:^|[/\\\\]|_)(?:system_(?:data|proc|mem|slot)|lshmc-vv|lpar_proc|lpar_config|mem_proc|profiles|vswitch|veth|vscsi|vfc|vioslist|ioslevel|npiv_data|vscsidisk|lspv_size|lspv_free))?\\.[A-Za-z]+$");

    private FilePlaces() {}

    static void addTo(NamePlaces.Builder places, String file) {
        Matcher end = END.matcher(file);
        places.addAll(end.find() ? end.start() : file.length());
    }
}
