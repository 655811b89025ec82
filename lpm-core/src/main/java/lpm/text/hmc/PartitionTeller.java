package lpm.text.hmc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionKey;

/** What one line says of a partition that may move, beside what is known of it. */
final class PartitionTeller {

    private final LogicalPartition.Builder builder;
    /** What was told; the object itself, which has no name, is the first. */
    private final List<String> attributes = new ArrayList<>();

    private PartitionTeller(LogicalPartition.Builder builder) {
        this.builder = builder;
        attributes.add("");
    }

    static PartitionTeller of(PartitionKey key, Optional<LogicalPartition> known) {
        LogicalPartition.Builder builder = LogicalPartition.builder();
        if (known.isPresent()) {
            builder.from(known.get());
        } else {
            builder.system(key.system()).id(key.id());
        }
        return new PartitionTeller(builder);
    }

    /** Tells an attribute if it is known. */
    <T> void tell(String attribute, Fact<T> fact, BiConsumer<LogicalPartition.Builder, Fact<T>> change) {
        if (fact.isKnown()) {
            attributes.add(attribute);
            change.accept(builder, fact);
        }
    }

    /** Tells an attribute, and maybe others by its name. */
    void tell(String attribute, Consumer<LogicalPartition.Builder> change) {
        attributes.add(attribute);
        change.accept(builder);
    }

    boolean hasTold() {
        return attributes.size() > 1;
    }

    List<String> attributes() {
        return Collections.unmodifiableList(attributes);
    }

    /** The partition as it is known now. */
    LogicalPartition partition() {
        return builder.build();
    }
}
