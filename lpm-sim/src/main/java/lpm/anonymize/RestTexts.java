package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts and links of an answer that {@link lpm.rest.RestReader#essentials} wrote. */
final class RestTexts {

    /** What stands before the base64 of an identifier of a disk. */
    private static final String DISK = "01";

    private static final Pattern TEXTS = Pattern.compile("<UniqueDeviceID>" + DISK
            + "(?<disk>[^<]+)|<DescriptorPage83>(?<page>[^<]+)|>(?<text>[^<]+)| href=\"(?<link>[^\"]*)\"");

    private static final Pattern NAMES = Pattern.compile("<(?:PartitionName|SystemName|GroupName)>([^<]+)");

    /** Elements whose text is the name of an object that a site names, or a serial number. */
    private static final ImmutableSet<String> NAMED =
            ImmutableSet.of("PartitionName", "SystemName", "GroupName", "SerialNumber");

    private static final ImmutableList<String> GROUPS = ImmutableList.of("disk", "page", "text", "link");

    /** What becomes of a text. */
    interface Replacement {

        /**
         * A text or link in place of another.
         *
         * @param name whether the text is the name of an object that a site has named, and nothing else
         */
        String of(String text, boolean name);
    }

    private RestTexts() {}

    /** The answer with each text and link replaced, those in base64 by what they stand for. */
    static String replace(String answer, Replacement replacement) {
        Matcher matcher = TEXTS.matcher(answer);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            String group = GROUPS.stream()
                    .filter(name -> matcher.start(name) >= 0)
                    .findFirst()
                    .orElseThrow();
            boolean name = group.equals("text") && NAMED.contains(element(answer, matcher.start(group)));
            out.append(answer, copied, matcher.start(group)).append(replaced(group, matcher, name, replacement));
            copied = matcher.end(group);
        }
        return out.append(answer.substring(copied)).toString();
    }

    /** The element that begins before its text. */
    private static String element(String answer, int text) {
        int start = answer.lastIndexOf('<', text) + 1;
        int end = start;
        while (end < text && Character.isLetterOrDigit(answer.charAt(end))) {
            end++;
        }
        return answer.substring(start, end);
    }

    private static String replaced(String group, Matcher matcher, boolean name, Replacement replacement) {
        String found = matcher.group(group);
        return switch (group) {
            case "disk", "page" -> {
                String identifier = new String(Base64.getDecoder().decode(found), StandardCharsets.US_ASCII);
                yield Base64.getEncoder()
                        .encodeToString(replacement.of(identifier, false).getBytes(StandardCharsets.US_ASCII));
            }
            case "link" -> XmlEscapers.xmlAttributeEscaper().escape(replacement.of(unescaped(found), false));
            default -> {
                String text = unescaped(found);
                yield XmlEscapers.xmlContentEscaper()
                        .escape(text.startsWith("<") ? replace(text, replacement) : replacement.of(text, name));
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
        var unused = replace(answer, (text, name) -> {
            plain.append(text).append('\n');
            return text;
        });
        return plain.toString();
    }
}
