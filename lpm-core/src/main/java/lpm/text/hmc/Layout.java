package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes records have, in the order of their cells: most records of a listing have the same, and share one layout. */
final class Layout {

    private static final int LONGEST_ATTRIBUTE = 80;

    private static final int NO_CELL = -1;

    private final ImmutableList<String> attributes;
    /** What stands before the value in each cell: the name of its attribute and an equals sign, or nothing. */
    private final ImmutableList<String> beginnings;

    private final Map<String, Integer> cellOf = new HashMap<>();
    /** The cells of the attributes that were asked for. */
    private final Map<String, Integer> asked = new HashMap<>();

    private Layout(ImmutableList<String> attributes, String sign) {
        this.attributes = attributes;
        this.beginnings = attributes.stream()
                .map(attribute -> sign.isEmpty() ? "" : attribute + sign)
                .collect(ImmutableList.toImmutableList());
        for (int i = 0; i < attributes.size(); i++) {
            cellOf.put(attributes.get(i), i);
        }
    }

    /** Of cells that are values alone. */
    static Layout ofValues(ImmutableList<String> attributes) {
        return new Layout(attributes, "");
    }

    /**
     * Of cells such as {@code attribute=value}.
     *
     * @throws IllegalArgumentException if one is none
     */
    static Layout ofPairs(Cells cells) {
        ImmutableList.Builder<String> attributes = ImmutableList.builderWithExpectedSize(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.text(i, 0);
            int equals = cell.indexOf('=');
            String attribute = equals < 0 ? "" : cell.substring(0, equals);
            if (!isAttribute(attribute)) {
                throw new IllegalArgumentException("attribute=value pairs with commas between them");
            }
            attributes.add(attribute);
        }
        return new Layout(attributes.build(), "=");
    }

    private static boolean isAttribute(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_ATTRIBUTE;
    }

    ImmutableList<String> attributes() {
        return attributes;
    }

    /** Whether no attribute is there twice. */
    boolean isDistinct() {
        return cellOf.size() == attributes.size();
    }

    /** Whether cells are pairs of these attributes. */
    boolean fits(Cells cells) {
        if (cells.size() != attributes.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.has(i, 0, beginnings.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number of the cell that has an attribute; -1 where none has. Takes down that the attribute was asked for. */
    int cell(String attribute) {
        @Nullable Integer known = asked.get(attribute);
        if (known == null) {
            known = cellOf.getOrDefault(attribute, NO_CELL);
            asked.put(attribute, known);
        }
        return known;
    }

    /** The attributes that were asked for, whether records have them or not. */
    Set<String> asked() {
        return Collections.unmodifiableSet(asked.keySet());
    }

    /** Where the value begins in a cell. */
    int valueAt(int cell) {
        return beginnings.get(cell).length();
    }
}
