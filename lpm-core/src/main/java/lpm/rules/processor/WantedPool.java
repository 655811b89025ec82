package lpm.rules.processor;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.SharedProcessorPool;
import lpm.option.ProcessorPool;
import lpm.rules.Move;

/** The shared processor pool of the destination that the request names. */
record WantedPool(Move move, ProcessorPool wanted) {

    /** Empty if the request names none: then the partition joins the default pool, which every system has. */
    static Optional<WantedPool> of(Move move) {
        return move.request().options().processorPool().map(pool -> new WantedPool(move, pool));
    }

    boolean isDefault() {
        return wanted instanceof ProcessorPool.Named named
                ? named.name().equals("DefaultPool")
                : number() == SharedProcessorPool.DEFAULT_ID;
    }

    /** The pool; known and empty if the destination has none of that name or number. */
    Fact<Optional<SharedProcessorPool>> pool() {
        Fact<Listing<SharedProcessorPool>> pools =
                Fact.ofOptional(move.destination()).map(ManagedSystem::processorPools);
        return pools.flatMap(listing -> {
            Optional<SharedProcessorPool> found =
                    listing.stream().filter(this::means).findFirst();
            boolean nameless = wanted instanceof ProcessorPool.Named
                    && listing.shows(pool -> !pool.name().isKnown());
            return found.isPresent() || (listing.isComplete() && !nameless) ? Fact.known(found) : Fact.unknown();
        });
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
