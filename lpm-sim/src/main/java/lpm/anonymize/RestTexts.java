package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts and links of an answer that {@link lpm.rest.RestReader#essentials} wrote. */
final class RestTexts {

    /** What stands before the base64 of an identifier of a disk. */
    private static final String DISK = "01";

    private static final Pattern TEXTS = Pattern.compile("<UniqueDeviceID>" + DISK
            + "(?<disk>[^<]+)|<DescriptorPage83>(?<page>[^<]+)|>(?<text>[^<]+)| href=\"(?<link>[^\"]*)\"");

    private static final Pattern NAMES = Pattern.compile("<(?:PartitionName|SystemName)>([^<]+)");

    private static final ImmutableList<String> GROUPS = ImmutableList.of("disk", "page", "text", "link");

    private RestTexts() {}

    /** The answer with each text and link replaced, those in base64 by what they stand for. */
    static String replace(String answer, UnaryOperator<String> replacement) {
        Matcher matcher = TEXTS.matcher(answer);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            String group = GROUPS.stream()
                    .filter(name -> matcher.start(name) >= 0)
                    .findFirst()
                    .orElseThrow();
            out.append(answer, copied, matcher.start(group)).append(replaced(group, matcher, replacement));
            copied = matcher.end(group);
        }
        return out.append(answer.substring(copied)).toString();
    }

    private static String replaced(String group, Matcher matcher, UnaryOperator<String> replacement) {
        String found = matcher.group(group);
        return switch (group) {
            case "disk", "page" -> {
                String identifier = new String(Base64.getDecoder().decode(found), StandardCharsets.US_ASCII);
                yield Base64.getEncoder()
                        .encodeToString(replacement.apply(identifier).getBytes(StandardCharsets.US_ASCII));
            }
            case "link" -> XmlEscapers.xmlAttributeEscaper().escape(replacement.apply(unescaped(found)));
            default -> {
                String text = unescaped(found);
                yield XmlEscapers.xmlContentEscaper()
                        .escape(text.startsWith("<") ? replace(text, replacement) : replacement.apply(text));
            }
        };
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** What the answer calls systems, partitions and servers, whether they could be read or not. */
    static Stream<String> names(String answer) {
        return NAMES.matcher(answer).results().map(match -> unescaped(match.group(1)));
    }

    /** All texts and links as they are meant, each in a line. */
    static String plain(String answer) {
        StringBuilder plain = new StringBuilder();
        var unused = replace(answer, text -> {
            plain.append(text).append('\n');
            return text;
        });
        return plain.toString();
    }
}
