package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.SharedProcessorPool;
import lpm.model.id.PartitionId;
import lpm.origin.Subject;

/**
 * {@code lshwres -r procpool}: shared processor pools. Names of attributes are those that public scripts ask for; no sample of the
 * whole output was found. Of the default pool no maximum is printed.
 */
public final class ProcessorPoolReader extends RecordReader {

    private static final String PARTITIONS = "lpar_ids";

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lshwres", "procpool");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of("shared_proc_pool_id");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        ImmutableList.Builder<SharedProcessorPool> pools = ImmutableList.builder();
        listing.records().forEach(row -> {
            SharedProcessorPool pool = row.value(() -> SharedProcessorPool.builder()
                    .id(row.requiredNumber("shared_proc_pool_id"))
                    .name(Fact.ofOptional(row.text("name")))
                    .maximumUnits(Fact.ofOptional(Processors.units(row, "max_pool_proc_units")))
                    .reservedUnits(Fact.ofOptional(Processors.units(row, "curr_reserved_pool_proc_units")))
                    .partitions(partitions(row))
                    .build());
            Subject subject = Subject.on(listing.system(), Subject.Kind.SHARED_PROCESSOR_POOL, "pool " + pool.id());
            ImmutableList.of("id", "name", "maximum_units", "reserved_units", "partitions")
                    .forEach(attribute -> facts.note(subject, attribute, row.line()));
            pools.add(pool);
        });
        facts.system(
                listing.system(),
                facts.whole(),
                "processor_pools",
                system -> system.withProcessorPools(Listing.of(pools.build(), listing.coverage())));
    }

    private static Listing<PartitionId> partitions(ConsoleRecord row) {
        if (!row.has(PARTITIONS)) {
            return Listing.unknown();
        }
        return Listing.complete(row.list(PARTITIONS).stream()
                .map(id -> new PartitionId(Integer.parseInt(id)))
                .toList());
    }
}
