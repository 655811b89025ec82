package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.origin.InputException;

/** What persons stated: each statement once. */
final class AssumptionMerge {

    private static final Comparator<Assumption> ORDER = Comparator.comparing(Assumption::subject)
            .thenComparing(Assumption::attribute)
            .thenComparing(Assumption::value)
            .thenComparing(Assumption::reason);

    private AssumptionMerge() {}

    static ImmutableList<Assumption> merge(MergePolicy policy, List<Said<Estate>> estates) {
        List<ImmutableList<Assumption>> lists = estates.stream()
                .map(estate -> estate.value().assumptions())
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
        if (lists.size() == 1) {
            return lists.get(0);
        }
        if (policy == MergePolicy.NEWEST_WINS) {
            Map<List<Object>, Assumption> latest = new HashMap<>();
            lists.forEach(list -> list.forEach(
                    assumption -> latest.put(List.of(assumption.subject(), assumption.attribute()), assumption)));
            return ImmutableList.sortedCopyOf(ORDER, latest.values());
        }
        ImmutableList<Assumption> all =
                lists.stream().flatMap(List::stream).distinct().sorted(ORDER).collect(ImmutableList.toImmutableList());
        for (int i = 1; i < all.size(); i++) {
            checkAgree(all.get(i - 1), all.get(i));
        }
        return all;
    }

    private static void checkAgree(Assumption one, Assumption other) {
        if (one.subject().equals(other.subject())
                && one.attribute().equals(other.attribute())
                && !one.value().equals(other.value())) {
            throw new InputException("assumption %s of %s: assumed to be %s (%s) and %s (%s); leave out one of the two"
                    .formatted(
                            one.attribute(), one.subject(), one.value(), one.reason(), other.value(), other.reason()));
        }
    }
}
