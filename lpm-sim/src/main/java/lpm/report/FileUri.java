package lpm.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Names of files as URI references: relative ones stay relative, so that a reader finds them in its own copy. */
final class FileUri {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*");

    private FileUri() {}

    /**
     * The reference to a file.
     *
     * @param file the name as the user gave it
     */
    static String of(String file) {
        String path = DRIVE.matcher(file.replace('\\', '/')).matches() ? "/" + file.replace('\\', '/') : file;
        try {
            return (path.startsWith("/") ? new URI("file", "", path, null) : new URI(null, null, "./" + path, null))
                    .toASCIIString()
                    .replaceFirst("^\\./", beginsWithScheme(path) ? "./" : "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI can name the file " + file, e);
        }
    }

    /** A colon in the first part of a relative path would read as the end of a scheme. */
    private static boolean beginsWithScheme(String path) {
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash);
    }
}
