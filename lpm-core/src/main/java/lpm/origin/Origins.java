package lpm.origin;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where each fact of an estate was read. */
public record Origins(ImmutableMap<FactRef, Origin> byFact) {

    public static Origins none() {
        return new Origins(ImmutableMap.of());
    }

    /** Where the fact was read, else where its object was first seen. */
    public Optional<Origin> of(FactRef fact) {
        return Optional.ofNullable(byFact.get(fact))
                .or(() -> Optional.ofNullable(byFact.get(FactRef.of(fact.subject()))));
    }

    /** Both together; where both know a fact, the first keeps it. */
    public Origins plus(Origins later) {
        Map<FactRef, Origin> all = new LinkedHashMap<>(byFact);
        later.byFact.forEach(all::putIfAbsent);
        return new Origins(ImmutableMap.copyOf(all));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects origins while a reader reads; the first origin of a fact is kept. */
    public static final class Builder {
        private final Map<FactRef, Origin> facts = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(Subject subject, String attribute, Origin origin) {
            facts.putIfAbsent(new FactRef(subject, attribute), origin);
            return this;
        }

        public Builder put(Subject subject, Origin origin) {
            return put(subject, "", origin);
        }

        public Origins build() {
            return new Origins(ImmutableMap.copyOf(facts));
        }
    }
}
