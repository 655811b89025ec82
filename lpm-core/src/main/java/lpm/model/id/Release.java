package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A release such as {@code 1.2}, {@code 2.2.1.4} or a console's {@code V7R7.5}, which is 7.7.5; ordered number by number; missing numbers count as 0. */
public record Release(String value) implements Comparable<Release> {

    /** As a management console writes it: {@code V7R7.5}. */
    private static final Pattern CONSOLE_FORM = Pattern.compile("^V([0-9]{1,6})R([0-9].*)$");

    private static final Pattern FORM = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,7}");

    public Release {
        value = value.startsWith("V") ? CONSOLE_FORM.matcher(value).replaceFirst("$1.$2") : value;
        checkArgument(
                FORM.matcher(value).matches(),
                "a release is numbers with dots (2.2.1.4, V7R7.5), but '%s' was found",
                value);
    }

    private ImmutableList<Integer> numbers() {
        ImmutableList<Integer> all =
                Splitter.on('.').splitToStream(value).map(Integer::valueOf).collect(ImmutableList.toImmutableList());
        int end = all.size();
        while (end > 1 && all.get(end - 1) == 0) {
            end--;
        }
        return all.subList(0, end);
    }

    /** Whether it is the other release or a later one. */
    public boolean isAtLeast(Release other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Release other) {
        return Comparators.lexicographical(Comparator.<Integer>naturalOrder()).compare(numbers(), other.numbers());
    }

    @Override
    public String toString() {
        return value;
    }
}
