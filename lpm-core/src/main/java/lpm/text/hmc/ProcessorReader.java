package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;

/**
 * {@code lshwres -r proc}: processing units of the system and of each partition. Shared processor pools ({@code --level pool})
 * limit nothing that is modelled.
 */
public final class ProcessorReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lshwres", "proc");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().level().equals("sys")) {
            listing.records().forEach(row -> {
                Fact<ProcessingUnits> all = Fact.ofOptional(Processors.units(row, "configurable_sys_proc_units"));
                Fact<ProcessingUnits> free = Fact.ofOptional(Processors.units(row, "curr_avail_sys_proc_units"));
                facts.system(
                        listing.system(),
                        row.line(),
                        "configurable_processing_units",
                        system -> system.withConfigurableProcessingUnits(all));
                facts.system(
                        listing.system(),
                        row.line(),
                        "available_processing_units",
                        (ManagedSystem system) -> system.withAvailableProcessingUnits(free));
            });
        } else if (listing.command().level().equals("lpar")) {
            listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
                Optional<ProcessingUnits> units = Processors.units(row, "curr_proc_mode", "curr_");
                if (!owner.virtualIoServer() && units.isPresent()) {
                    ProcessorAllocation allocation = row.value(() -> allocation(row, units.get()));
                    facts.partition(
                            owner.key(),
                            row.line(),
                            "processors",
                            partition -> partition.withProcessors(Fact.known(allocation)));
                }
            });
        }
    }

    private static ProcessorAllocation allocation(ConsoleRecord row, ProcessingUnits units) {
        ProcessorAllocation.Builder allocation = ProcessorAllocation.builder();
        allocation.units(units);
        if (!row.text("curr_proc_mode").filter("ded"::equals).isPresent()) {
            allocation
                    .virtualProcessors(Fact.ofOptional(row.number("curr_procs")))
                    .capped(Fact.ofOptional(row.text("curr_sharing_mode").map("cap"::equals)));
        }
        return allocation.build();
    }
}
