package lpm.option;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Ints;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.origin.InputException;

/** A Virtual I/O Server as a mapping names it: by name, by partition id, or by both. */
public record ServerReference(Optional<String> name, Optional<PartitionId> id) {

    public ServerReference {
        checkArgument(name.isPresent() || id.isPresent(), "a server is named by its name, its id or both");
    }

    static ServerReference parse(String name, String id, Function<String, InputException> refuse) {
        if (name.isEmpty() && id.isEmpty()) {
            throw refuse.apply("names no Virtual I/O Server");
        }
        return new ServerReference(
                Optional.of(name).filter(given -> !given.isEmpty()),
                Optional.of(id).filter(given -> !given.isEmpty()).map(given -> partitionId(given, refuse)));
    }

    private static PartitionId partitionId(String text, Function<String, InputException> refuse) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(number -> number >= 1 && number <= 65534)
                .map(PartitionId::new)
                .orElseThrow(() -> refuse.apply("has '%s' as the id of a partition".formatted(text)));
    }

    /** Whether it means that server; unknown if it says an id, and that of the server is. */
    public Fact<Boolean> means(VirtualIoServer server) {
        boolean otherName = name.isPresent()
                && !server.name().equals(name.get())
                && !server.partitionName().isKnownAnd(name.get()::equals);
        return otherName
                ? Fact.known(false)
                : id.map(wanted -> server.id().map(wanted::equals)).orElse(Fact.known(true));
    }

    /** As an operator speaks of it. */
    @Override
    public String toString() {
        return Stream.concat(name.stream(), id.stream().map(number -> "partition " + number))
                .collect(Collectors.joining(", "));
    }
}
