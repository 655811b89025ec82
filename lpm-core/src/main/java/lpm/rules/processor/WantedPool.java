package lpm.rules.processor;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.SharedProcessorPool;
import lpm.option.ProcessorPool;
import lpm.option.RequestOptions;

/** The shared processor pool of the destination that the request names. */
record WantedPool(ProcessorPool wanted) {

    /** Empty if the request names none: then the partition joins the default pool, which every system has. */
    static Optional<WantedPool> of(RequestOptions options) {
        return options.processorPool().map(WantedPool::new);
    }

    boolean isDefault() {
        return wanted instanceof ProcessorPool.Named named
                ? named.name().equals("DefaultPool")
                : number() == SharedProcessorPool.DEFAULT_ID;
    }

    /** The pool of a system; known and empty if it has none of that name or number. */
    Fact<Optional<SharedProcessorPool>> on(ManagedSystem system) {
        Listing<SharedProcessorPool> pools = system.processorPools();
        Optional<SharedProcessorPool> found = pools.stream().filter(this::means).findFirst();
        boolean nameless = wanted instanceof ProcessorPool.Named
                && pools.shows(pool -> !pool.name().isKnown());
        return found.isPresent() || (pools.isComplete() && !nameless) ? Fact.known(found) : Fact.unknown();
    }

    /** Asked only of a pool without a name. */
    private int number() {
        return ((ProcessorPool.Numbered) wanted).id();
    }

    private boolean means(SharedProcessorPool pool) {
        return wanted instanceof ProcessorPool.Named named
                ? pool.name().isKnownAnd(named.name()::equals)
                : pool.id() == number();
    }

    @Override
    public String toString() {
        return wanted instanceof ProcessorPool.Named named ? named.name() : "with id " + number();
    }
}
