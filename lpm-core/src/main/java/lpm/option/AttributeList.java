package lpm.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import lpm.origin.InputException;

/**
 * The argument of {@code migrlpar -i}: {@code attribute=value} pairs between commas. A list is quoted with its attribute,
 * {@code "virtual_scsi_mappings=2/vios1/1,3/vios2/2"}, or by itself with one quote or two; a member that follows without an
 * attribute belongs to the list before it.
 */
record AttributeList(ImmutableListMultimap<String, String> values) {

    /**
     * Splits the argument.
     *
     * @param known the attributes there are
     * @param lists those of them that take several values
     * @throws InputException for an attribute that does not exist, comes twice or has too many values
     */
    static AttributeList parse(String text, ImmutableSet<String> known, ImmutableSet<String> lists) {
        ImmutableListMultimap.Builder<String, String> values = ImmutableListMultimap.builder();
        List<String> seen = new ArrayList<>();
        for (String cell : cells(text)) {
            int equals = cell.indexOf('=');
            if (equals < 0) {
                if (seen.isEmpty() || !lists.contains(seen.get(seen.size() - 1))) {
                    throw new InputException(
                            "-i: '%s' has no attribute; expected attribute=value between commas".formatted(cell));
                }
                values.put(seen.get(seen.size() - 1), cell.strip());
            } else {
                String attribute = cell.substring(0, equals).strip();
                if (!known.contains(attribute)) {
                    throw new InputException("-i: there is no attribute '%s'; there is %s"
                            .formatted(attribute, String.join(", ", known)));
                }
                if (seen.contains(attribute)) {
                    throw new InputException("-i: %s is given twice; give it once".formatted(attribute));
                }
                seen.add(attribute);
                List<String> members = cells(cell.substring(equals + 1)).stream()
                        .flatMap(member -> cells(member).stream())
                        .toList();
                if (members.size() > 1 && !lists.contains(attribute)) {
                    throw new InputException("-i: %s takes one value, but '%s' was found"
                            .formatted(attribute, String.join(",", members)));
                }
                members.forEach(member -> values.put(attribute, member.strip()));
            }
        }
        return new AttributeList(values.build());
    }

    /** What stands between commas, as RFC 4180 splits and unquotes it; a quote may also open after the equals sign. */
    private static ImmutableList<String> cells(String text) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new InputException("-i: a quote is not closed in '%s'".formatted(text));
        }
        return cells.add(cell.toString()).build();
    }
}
