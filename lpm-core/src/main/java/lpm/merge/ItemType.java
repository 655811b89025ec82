package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import lpm.origin.Subject;

/**
 * How members of a list are told apart and merged.
 *
 * @param key what makes two members the same object
 * @param subject the object of that key
 * @param merge what all captures say of one member
 * @param cells what of a member a filter of the list's command looks at
 * @param flat whether members have no lists of their own, so that one statement of a member is the member
 */
record ItemType<T>(
        Function<T, String> key,
        Function<String, Subject> subject,
        Function<Merging<T>, T> merge,
        Function<T, Collection<String>> cells,
        boolean flat) {

    /** Members without lists of their own, that no filter is ever applied to. */
    static <T> ItemType<T> of(
            Function<T, String> key, Function<String, Subject> subject, Function<Attributes<T>, T> merge) {
        return filtered(key, subject, merge, item -> ImmutableList.of(key.apply(item)));
    }

    /** Members without lists of their own, that a filter is applied to. */
    static <T> ItemType<T> filtered(
            Function<T, String> key,
            Function<String, Subject> subject,
            Function<Attributes<T>, T> merge,
            Function<T, Collection<String>> cells) {
        return new ItemType<>(key, subject, merge::apply, cells, true);
    }

    /** Members with lists of their own, that no filter is ever applied to. */
    static <T> ItemType<T> withLists(
            Function<T, String> key, Function<String, Subject> subject, Function<Merging<T>, T> merge) {
        return new ItemType<>(key, subject, merge, item -> ImmutableList.of(key.apply(item)), false);
    }

    /** What is said of one member. */
    T merged(MergePolicy policy, String member, List<Said<T>> said) {
        return flat && said.size() == 1
                ? said.get(0).value()
                : merge.apply(Merging.of(policy, () -> subject.apply(member), said));
    }

    /** Members that are a value without unknown parts, of some object. */
    static <T> ItemType<T> values(Function<T, String> key, Supplier<Subject> owner) {
        return of(key, name -> owner.get(), merging -> merging.same("", Function.identity()));
    }
}
