package lpm.anonymize;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where in a text names stand: only there may a name be replaced that is also a word of the text's own. */
final class NamePlaces {

    /** What is named; the name of a profile tells nothing of what is hidden by the name of a host. */
    enum Kind {
        HOST,
        /** A host that the estate tells of. */
        KNOWN_HOST,
        PARTITION,
        PROFILE,
        POOL,
        CLUSTER,
        ADDRESS,
        LOGICAL_SERIAL,
        UNIT,
        OTHER
    }

    private record Place(Kind kind, int end) {}

    private final String text;
    private final ImmutableMap<Integer, Place> byStart;
    /** Before it whatever stands by itself may be a name. */
    private final int allBefore;

    private NamePlaces(String text, Map<Integer, Place> byStart, int allBefore) {
        this.text = text;
        this.byStart = ImmutableMap.copyOf(byStart);
        this.allBefore = allBefore;
    }

    static NamePlaces none() {
        return new NamePlaces("", ImmutableMap.of(), 0);
    }

    /** A text that is nothing but a name. */
    static NamePlaces whole(String text) {
        return new NamePlaces(text, ImmutableMap.of(0, new Place(Kind.OTHER, text.length())), 0);
    }

    /** Whether a name stands exactly there, even as part of a word. */
    boolean isName(int start, int end) {
        Place place = byStart.get(start);
        return place != null && place.end() == end;
    }

    boolean beginsAt(int start) {
        return byStart.containsKey(start);
    }

    /** Whether what stands by itself and ends there may be a name. */
    boolean mayBeName(int end) {
        return end <= allBefore;
    }

    /** The names of a kind. */
    Stream<String> names(Kind kind) {
        return byStart.entrySet().stream()
                .filter(entry -> entry.getValue().kind() == kind)
                .map(entry -> text.substring(entry.getKey(), entry.getValue().end()));
    }

    /** Collects places. */
    static final class Builder {
        private final String text;
        private final Map<Integer, Place> byStart = new HashMap<>();
        private int allBefore;

        Builder(String text) {
            this.text = text;
        }

        /** A name without the blanks around it; nothing if there is none. */
        void add(Kind kind, int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end && (kind == Kind.HOST || kind == Kind.KNOWN_HOST)) {
                end = start
                        + Addresses.withoutDomain(text.substring(start, end)).length();
            }
            if (start < end) {
                byStart.merge(start, new Place(kind, end), (a, b) -> a.kind() == Kind.OTHER ? b : a);
            }
        }

        /** Names between commas. */
        void addEach(Kind kind, int from, int to) {
            int start = from;
            while (start < to) {
                int comma = text.indexOf(',', start);
                int end = comma < 0 || comma > to ? to : comma;
                add(kind, start, end);
                start = end + 1;
            }
        }

        /** Whatever stands by itself and ends before an index. */
        void addAll(int end) {
            allBefore = end;
        }

        NamePlaces build() {
            return new NamePlaces(text, byStart, allBefore);
        }
    }
}
