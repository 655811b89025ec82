package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;

/**
 * {@code lshwres -r pmem --level lpar}: how many volumes of persistent memory each partition has. The attribute is one that public
 * scripts ask for; no sample of the whole output was found.
 */
public final class PersistentMemoryReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lshwres", "pmem");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (!listing.command().level().equals("lpar")) {
            return;
        }
        listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
            if (!owner.virtualIoServer()) {
                facts.partition(
                        owner.key(),
                        row.line(),
                        teller -> teller.tell(
                                "persistent_memory_volumes",
                                Fact.ofOptional(row.number("curr_num_volumes")),
                                LogicalPartition.Builder::persistentMemoryVolumes));
            }
        });
    }
}
