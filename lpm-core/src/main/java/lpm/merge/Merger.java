package lpm.merge;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.KeptAside;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Warning;

/** Puts together what several inputs said. */
public final class Merger {

    private static final Comparator<Origin> BY_PLACE = Comparator.comparing(Origin::file)
            .thenComparingInt(Origin::line)
            .thenComparing(origin -> origin.command().orElse(""));

    private Merger() {}

    /**
     * The estate that all captures describe, equal for every order of them.
     *
     * @throws InputException if two of them contradict each other, naming both places; or if a name stands for nothing
     */
    public static Capture merge(List<Capture> captures) {
        return merge(captures, MergePolicy.CONTRADICTIONS_ARE_ERRORS);
    }

    /**
     * The estate that all captures describe.
     *
     * @param captures the oldest first, where the policy tells them apart by age
     * @throws InputException if two contradict each other and the policy does not say which is right; or if a name stands for
     *     nothing
     */
    public static Capture merge(List<Capture> captures, MergePolicy policy) {
        ServerIdentity servers = ServerIdentity.of(captures);
        ImmutableList<Said<Estate>> estates = captures.stream()
                .flatMap(capture -> servers.resolve(capture).stream())
                .collect(ImmutableList.toImmutableList());
        Estate estate = EstateMerge.merge(policy, estates);
        Origins origins = origins(policy, estates);
        PartitionIds.check(estate, origins);
        References.check(estate, origins);
        AssumedObjects.check(estate, origins);
        Cycles.check(estate, origins);
        Connections.check(estate, origins);
        VolumeIdentities.check(estate, origins);
        return new Capture(estate, origins, warnings(captures), keptAside(captures));
    }

    /** Where several captures state a fact, the place that sorts first, or that of the newest. */
    private static Origins origins(MergePolicy policy, List<Said<Estate>> estates) {
        boolean newest = policy == MergePolicy.NEWEST_WINS;
        return Origins.merged(
                estates.stream().map(Said::origins).toList(), (a, b) -> !newest && BY_PLACE.compare(a, b) <= 0 ? a : b);
    }

    private static ImmutableList<KeptAside> keptAside(List<Capture> captures) {
        return KeptAside.together(captures.stream().flatMap(capture -> capture.keptAside().stream()));
    }

    /** By place; an input that is given twice is warned of once. */
    private static ImmutableList<Warning> warnings(List<Capture> captures) {
        return captures.stream()
                .flatMap(capture -> capture.warnings().stream())
                .collect(collectingAndThen(
                        toCollection(() -> new TreeSet<>(
                                Comparator.comparing(Warning::origin, BY_PLACE).thenComparing(Warning::message))),
                        ImmutableList::copyOf));
    }
}
