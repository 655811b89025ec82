package lpm.merge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.origin.Subject;

/** Lists of several captures: members by key, coverage united, and no list may lack what it would have shown. */
final class ListingMerge {

    private ListingMerge() {}

    static <T> Listing<T> merge(
            MergePolicy policy,
            Supplier<Subject> owner,
            String attribute,
            List<Said<Listing<T>>> all,
            ItemType<T> type) {
        List<Said<Listing<T>>> lists =
                all.stream().filter(list -> !list.value().isUnknown()).toList();
        if (lists.isEmpty()) {
            return Listing.unknown();
        }
        if (lists.size() == 1 && isDistinct(lists.get(0).value(), type)) {
            return type.flat() ? lists.get(0).value() : alone(policy, lists.get(0), type);
        }
        Map<String, List<Said<T>>> members = new LinkedHashMap<>();
        Coverage coverage = Coverage.open();
        for (Said<Listing<T>> list : lists) {
            if (policy == MergePolicy.NEWEST_WINS) {
                forgetWhatIsGone(list.value(), members, type);
            }
            coverage = coverage.union(list.value().coverage());
            list.value()
                    .items()
                    .forEach(item -> members.computeIfAbsent(type.key().apply(item), k -> new ArrayList<>())
                            .add(new Said<>(item, list.origins())));
        }
        ImmutableList.Builder<T> items = ImmutableList.builder();
        for (String key : order(lists, members.keySet(), type)) {
            items.add(type.merged(policy, key, members.getOrDefault(key, List.of())));
        }
        Listing<T> merged = Listing.of(items.build(), coverage);
        if (policy == MergePolicy.CONTRADICTIONS_ARE_ERRORS) {
            lists.forEach(list -> checkNothingIsMissing(owner, attribute, list, merged, members, type));
        }
        return merged;
    }

    static boolean hasMembers(Listing<?> list) {
        return !list.items().isEmpty();
    }

    /** The one list there is, whose members have lists of their own. */
    private static <T> Listing<T> alone(MergePolicy policy, Said<Listing<T>> list, ItemType<T> type) {
        ImmutableList.Builder<T> items = ImmutableList.builder();
        boolean changed = false;
        for (T item : list.value().items()) {
            T merged = type.merged(policy, type.key().apply(item), ImmutableList.of(new Said<>(item, list.origins())));
            changed |= !merged.equals(item);
            items.add(merged);
        }
        return changed ? Listing.of(items.build(), list.value().coverage()) : list.value();
    }

    private static <T> boolean isDistinct(Listing<T> list, ItemType<T> type) {
        if (list.items().size() < 2) {
            return true;
        }
        Set<String> keys = Sets.newHashSetWithExpectedSize(list.items().size());
        for (T item : list.items()) {
            if (!keys.add(type.key().apply(item))) {
                return false;
            }
        }
        return true;
    }

    /** A member of earlier lists that a later one would show, and does not, has been removed in the meantime. */
    private static <T> void forgetWhatIsGone(Listing<T> later, Map<String, List<Said<T>>> members, ItemType<T> type) {
        Set<String> listed = later.stream().map(type.key()).collect(Collectors.toSet());
        members.entrySet()
                .removeIf(entry -> !listed.contains(entry.getKey())
                        && entry.getValue().stream()
                                .anyMatch(said ->
                                        later.coverage().wouldShow(type.cells().apply(said.value()))));
    }

    /** The order of the lists where they all have the same, else the order of names. */
    private static <T> List<String> order(List<Said<Listing<T>>> lists, Set<String> keys, ItemType<T> type) {
        ImmutableList<String> shown = ImmutableList.copyOf(keys);
        boolean agree = lists.stream()
                .map(list -> list.value().items())
                .filter(items -> !items.isEmpty())
                .allMatch(items -> items.size() == shown.size()
                        && items.stream().map(type.key()).toList().equals(shown));
        return agree ? shown : shown.stream().sorted(NumberAware.ORDER).toList();
    }

    private static <T> void checkNothingIsMissing(
            Supplier<Subject> owner,
            String attribute,
            Said<Listing<T>> list,
            Listing<T> merged,
            Map<String, List<Said<T>>> members,
            ItemType<T> type) {
        if (list.value().coverage() instanceof Coverage.Open
                || (list.value().isComplete()
                        && list.value().items().size() == merged.items().size())) {
            return;
        }
        Set<String> listed = list.value().stream().map(type.key()).collect(Collectors.toSet());
        for (T item : merged.items()) {
            String key = type.key().apply(item);
            if (!listed.contains(key)
                    && list.value().coverage().wouldShow(type.cells().apply(item))) {
                Subject subject = type.subject().apply(key);
                Said<T> shown = members.getOrDefault(key, List.of()).get(0);
                throw Contradictions.between(
                        attribute + " of " + owner.get() + ":",
                        key + " is there",
                        shown.place(subject, ""),
                        key + " is missing",
                        list.place(owner.get(), attribute));
            }
        }
    }
}
