package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;

/**
 * {@code lshwres -r proc}: processing units of the system and of each partition. What {@code --level pool} prints is of all shared
 * processors together; {@link ProcessorPoolReader} reads the pools.
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
                limits(listing, facts, row);
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
                            partition -> partition.processors(Fact.known(allocation)));
                }
            });
        }
    }

    private static void limits(ConsoleListing listing, ConsoleFacts facts, ConsoleRecord row) {
        Processors.units(row, "min_proc_units_per_virtual_proc")
                .ifPresent(least -> facts.system(
                        listing.system(),
                        row.line(),
                        "minimum_units_per_virtual_processor",
                        system -> system.withMinimumUnitsPerVirtualProcessor(Fact.known(least))));
        row.number("max_curr_virtual_procs_per_aixlinux_lpar")
                .ifPresent(most -> facts.system(
                        listing.system(),
                        row.line(),
                        "maximum_virtual_processors_aix_linux",
                        system -> system.withMaximumVirtualProcessorsAixLinux(Fact.known(most))));
        row.number("max_curr_virtual_procs_per_os400_lpar")
                .ifPresent(most -> facts.system(
                        listing.system(),
                        row.line(),
                        "maximum_virtual_processors_ibm_i",
                        system -> system.withMaximumVirtualProcessorsIbmI(Fact.known(most))));
    }

    private static ProcessorAllocation allocation(ConsoleRecord row, ProcessingUnits units) {
        ProcessorAllocation.Builder allocation = ProcessorAllocation.builder();
        allocation
                .units(units)
                .dedicated(Fact.ofOptional(row.text("curr_proc_mode").map("ded"::equals)));
        if (!row.text("curr_proc_mode").filter("ded"::equals).isPresent()) {
            allocation
                    .virtualProcessors(Fact.ofOptional(row.number("curr_procs")))
                    .capped(Fact.ofOptional(row.text("curr_sharing_mode").map("cap"::equals)));
        }
        return allocation.build();
    }
}
