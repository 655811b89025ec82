package lpm.origin;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where each fact of an estate was read. */
public final class Origins {

    private static final Origins NONE = new Origins(Map.of());
    private static final BinaryOperator<Origin> FIRST = (first, second) -> first;

    /** By object first: an estate has many facts of each, and most inputs speak of an object that no other speaks of. */
    private final Map<Subject, Places> bySubject;

    private Origins(Map<Subject, Places> bySubject) {
        this.bySubject = bySubject;
    }

    public static Origins none() {
        return NONE;
    }

    /** All of them together; where several know a fact, the choice between each two of its places. */
    public static Origins merged(List<Origins> parts, BinaryOperator<Origin> choice) {
        ImmutableList<Origins> known =
                parts.stream().filter(part -> !part.isEmpty()).collect(ImmutableList.toImmutableList());
        if (known.size() <= 1) {
            return known.isEmpty() ? NONE : known.get(0);
        }
        Map<Subject, Places> all = new LinkedHashMap<>();
        known.forEach(part -> part.bySubject.forEach(
                (subject, places) -> all.merge(subject, places, (earlier, later) -> earlier.merged(later, choice))));
        return new Origins(all);
    }

    /** The objects of which a place is known, in the order in which they were read. */
    public ImmutableSet<Subject> subjects() {
        return ImmutableSet.copyOf(bySubject.keySet());
    }

    private boolean isEmpty() {
        return bySubject.isEmpty();
    }

    /** Where the fact was read, else where its object was first seen. */
    public Optional<Origin> of(FactRef fact) {
        return exactly(fact).or(() -> exactly(FactRef.of(fact.subject())));
    }

    /** Where the fact itself was read. */
    public Optional<Origin> exactly(FactRef fact) {
        @Nullable Places places = bySubject.get(fact.subject());
        return places == null ? Optional.empty() : places.of(fact.attribute());
    }

    /** Both together; where both know a fact, the first keeps it. */
    public Origins plus(Origins later) {
        return merged(List.of(this, later), FIRST);
    }

    /** The same places of other objects; where two become one, the first keeps its places. */
    public Origins renamed(UnaryOperator<Subject> name) {
        Map<Subject, Places> all = new LinkedHashMap<>();
        bySubject.forEach((subject, places) ->
                all.merge(name.apply(subject), places, (earlier, later) -> earlier.merged(later, FIRST)));
        return new Origins(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Origins origins && bySubject.equals(origins.bySubject);
    }

    @Override
    public int hashCode() {
        return bySubject.hashCode();
    }

    @Override
    public String toString() {
        return bySubject.toString();
    }

    public static Builder builder() {
        return builder(0);
    }

    /** Collects the places of about so many objects. */
    public static Builder builder(int subjects) {
        return new Builder(subjects);
    }

    /** Collects origins while a reader reads; the first origin of a fact is kept. */
    public static final class Builder {
        private Map<Subject, Places> bySubject;
        /** Whether what was built holds the map, which may not change any more. */
        private boolean shared;
        /** Each attribute as a list of its own: thousands of objects have it, and share one. */
        private final Map<String, ImmutableList<String>> alone = new HashMap<>();
        /** The last places of each attribute with the object itself: objects of one line share them. */
        private final Map<String, Places> withObject = new HashMap<>();

        private Builder(int subjects) {
            bySubject = Maps.newLinkedHashMapWithExpectedSize(subjects);
        }

        public Builder put(Subject subject, String attribute, Origin origin) {
            return put(subject, alone.computeIfAbsent(attribute, ImmutableList::of), origin);
        }

        /** Puts attributes that were read at one place; objects of which the same ones were read may share the list. */
        public Builder put(Subject subject, ImmutableList<String> attributes, Origin origin) {
            return put(subject, Places.of(attributes, origin));
        }

        /** Puts an object, and an attribute that was read at the same place. */
        public Builder putWithObject(Subject subject, String attribute, Origin origin) {
            @Nullable Places last = withObject.get(attribute);
            if (last == null || !last.isAt(origin)) {
                last = last == null ? Places.of(ImmutableList.of("", attribute), origin) : last.movedTo(origin);
                withObject.put(attribute, last);
            }
            return put(subject, last);
        }

        private Builder put(Subject subject, Places places) {
            if (shared) {
                bySubject = new LinkedHashMap<>(bySubject);
                shared = false;
            }
            bySubject.merge(subject, places, (known, later) -> known.merged(later, FIRST));
            return this;
        }

        public Builder put(Subject subject, Origin origin) {
            return put(subject, "", origin);
        }

        public Origins build() {
            shared = true;
            return new Origins(bySubject);
        }
    }
}
