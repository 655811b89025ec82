package lpm.testkit.bench;

/** Another rule engine that is asked the twelve rules of {@link FleetRule}; a service, for its classes are no part of the build. */
public interface Peer {

    /** The sum over all pairs of the bits of the rules that they violate. */
    long sum(Fleet fleet);
}
