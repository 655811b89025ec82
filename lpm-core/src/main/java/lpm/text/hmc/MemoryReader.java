package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;

/** {@code lshwres -r mem}: memory of the system and of each partition, in MB. */
public final class MemoryReader extends RecordReader {

    private static final ImmutableSet<String> WHOLE = ImmutableSet.of("curr_mem", "run_mem", "mem_mode");

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lshwres", "mem");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().level().equals("sys")) {
            listing.records().forEach(row -> system(listing, facts, row));
        } else if (listing.command().level().equals("lpar")) {
            listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
                // a partition that was never started has 0 of everything
                Optional<Integer> current = row.number("curr_mem").filter(megabytes -> megabytes > 0);
                if (!owner.virtualIoServer()) {
                    facts.partition(owner.key(), row.line(), teller -> {
                        teller.tell(
                                "huge_pages",
                                SettingsRecord.of(listing, row, WHOLE).count("curr_num_huge_pages"),
                                LogicalPartition.Builder::hugePages);
                        teller.tell("memory", memory(row, current), LogicalPartition.Builder::memory);
                    });
                }
            });
        }
    }

    private static Fact<MemoryAllocation> memory(ConsoleRecord row, Optional<Integer> current) {
        return Fact.ofOptional(current)
                .map(megabytes -> MemoryAllocation.builder()
                        .currentMegabytes(megabytes)
                        .minimumMegabytes(megabytes(row, "curr_min_mem"))
                        .maximumMegabytes(megabytes(row, "curr_max_mem"))
                        .shared(Fact.ofOptional(row.text("mem_mode").map("shared"::equals)))
                        .redundantPaging(redundantPaging(row))
                        .build());
    }

    /** A name that no sample of a shared memory partition confirms. */
    private static Fact<Boolean> redundantPaging(ConsoleRecord row) {
        String second = "secondary_paging_vios_name";
        return row.has(second) ? Fact.known(row.text(second).isPresent()) : Fact.unknown();
    }

    private static void system(ConsoleListing listing, ConsoleFacts facts, ConsoleRecord row) {
        Fact<Long> all = megabytes(row, "configurable_sys_mem");
        Fact<Long> free = megabytes(row, "curr_avail_sys_mem");
        Fact<Integer> block = Fact.ofOptional(row.number("mem_region_size"));
        facts.system(
                listing.system(),
                row.line(),
                "configurable_memory_megabytes",
                system -> system.withConfigurableMemoryMegabytes(all));
        facts.system(
                listing.system(),
                row.line(),
                "available_memory_megabytes",
                system -> system.withAvailableMemoryMegabytes(free));
        facts.system(
                listing.system(),
                row.line(),
                "logical_memory_block_megabytes",
                system -> system.withLogicalMemoryBlockMegabytes(block));
    }

    private static Fact<Long> megabytes(ConsoleRecord row, String attribute) {
        return Fact.ofOptional(row.number(attribute).map(Long::valueOf));
    }
}
