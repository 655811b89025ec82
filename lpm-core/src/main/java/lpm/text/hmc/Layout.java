package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;

/** Which attributes records have, in the order of their cells: most records of a listing have the same, and share one layout. */
final class Layout {

    private static final int LONGEST_ATTRIBUTE = 80;

    private final ImmutableList<String> attributes;
    /** Whether each cell begins with the name of its attribute and an equals sign. */
    private final boolean named;

    private final Map<String, Integer> cellOf = new HashMap<>();

    private Layout(ImmutableList<String> attributes, boolean named) {
        this.attributes = attributes;
        this.named = named;
        for (int i = 0; i < attributes.size(); i++) {
            cellOf.put(attributes.get(i), i);
        }
    }

    /** Of cells that are values alone. */
    static Layout ofValues(ImmutableList<String> attributes) {
        return new Layout(attributes, false);
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
        return new Layout(attributes.build(), true);
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
            String attribute = attributes.get(i);
            if (!cells.has(i, 0, attribute)
                    || cells.length(i) == attribute.length()
                    || cells.charAt(i, attribute.length()) != '=') {
                return false;
            }
        }
        return true;
    }

    /** The number of the cell that has an attribute; -1 where none has. */
    int cell(String attribute) {
        return cellOf.getOrDefault(attribute, -1);
    }

    /** Where the value begins in a cell. */
    int valueAt(int cell) {
        return named ? attributes.get(cell).length() + 1 : 0;
    }
}
