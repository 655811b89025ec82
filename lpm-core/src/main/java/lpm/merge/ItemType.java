package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Function;
import lpm.origin.Subject;

/**
 * How members of a list are told apart and merged.
 *
 * @param key what makes two members the same object
 * @param subject the object of that key
 * @param merge what all captures say of one member
 * @param cells what of a member a filter of the list's command looks at
 */
record ItemType<T>(
        Function<T, String> key,
        Function<String, Subject> subject,
        Function<Merging<T>, T> merge,
        Function<T, Collection<String>> cells) {

    /** Members that no filter is ever applied to. */
    static <T> ItemType<T> of(
            Function<T, String> key, Function<String, Subject> subject, Function<Merging<T>, T> merge) {
        return new ItemType<>(key, subject, merge, item -> ImmutableList.of(key.apply(item)));
    }

    /** Members that are a value without unknown parts, of some object. */
    static <T> ItemType<T> values(Function<T, String> key, Subject owner) {
        return of(key, name -> owner, merging -> merging.same("", Function.identity()));
    }
}
