package lpm.merge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
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
        ServerIdentity servers = ServerIdentity.of(captures);
        ImmutableList<Said<Estate>> estates = captures.stream()
                .flatMap(capture -> servers.resolve(capture).stream())
                .collect(ImmutableList.toImmutableList());
        Estate estate = EstateMerge.merge(estates);
        Origins origins = origins(estates);
        References.check(estate, origins);
        VolumeIdentities.check(estate, origins);
        return new Capture(estate, origins, warnings(captures));
    }

    /** Where several captures state a fact, the place that sorts first. */
    private static Origins origins(List<Said<Estate>> estates) {
        Map<FactRef, Origin> all = new LinkedHashMap<>();
        estates.stream()
                .map(Said::origins)
                .forEach(origins -> origins.byFact()
                        .forEach((fact, origin) ->
                                all.merge(fact, origin, (a, b) -> BY_PLACE.compare(a, b) <= 0 ? a : b)));
        return new Origins(ImmutableMap.copyOf(all));
    }

    private static ImmutableList<Warning> warnings(List<Capture> captures) {
        return captures.stream()
                .flatMap(capture -> capture.warnings().stream())
                .distinct()
                .sorted(Comparator.comparing(Warning::origin, BY_PLACE).thenComparing(Warning::message))
                .collect(ImmutableList.toImmutableList());
    }
}
