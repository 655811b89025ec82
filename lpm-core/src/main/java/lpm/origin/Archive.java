package lpm.origin;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Files that hold other files: what is in them is never looked at. */
final class Archive {

    private static final int TAR_MAGIC = 257;

    /** The bytes with which they begin, in Latin-1. */
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.<String, String>builder()
            .put("PK\u0003\u0004", "a ZIP archive")
            .put("PK\u0005\u0006", "a ZIP archive")
            .put("\u001F\u008B", "compressed by gzip")
            .put("\u001F\u009D", "compressed by compress")
            .put("BZh", "compressed by bzip2")
            .put("\u00FD7zXZ", "compressed by xz")
            .put("(\u00B5/\u00FD", "compressed by zstd")
            .put("7z\u00BC\u00AF", "a 7-Zip archive")
            .put("Rar!\u001A", "a RAR archive")
            .buildOrThrow();

    private Archive() {}

    /** What kind of archive begins with these bytes, as the end of a sentence. */
    static Optional<String> of(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, TAR_MAGIC + 5), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("ustar", TAR_MAGIC)) {
            return Optional.of("a tar archive");
        }
        return KINDS.entrySet().stream()
                .filter(kind -> beginning.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
