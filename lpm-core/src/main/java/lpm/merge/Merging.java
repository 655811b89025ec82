package lpm.merge;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Subject;

/** One object that is being merged: all that was said of it. */
final class Merging<O> implements Attributes<O> {

    /** What becomes of contradictions. */
    private final MergePolicy policy;

    /** The object, put into words only where something is wrong with it. */
    private final Supplier<Subject> subject;
    /** What the names of its attributes begin with: {@code profile.} inside a partition, else nothing. */
    private final String prefix;

    private final ImmutableList<Said<O>> said;
    /** Whether only one capture speaks of the object, and merging has changed nothing of what it says. */
    private boolean asSaid;

    private Merging(MergePolicy policy, Supplier<Subject> subject, String prefix, ImmutableList<Said<O>> said) {
        this.policy = policy;
        this.subject = subject;
        this.prefix = prefix;
        this.said = said;
        this.asSaid = said.size() == 1;
    }

    static <O> Merging<O> of(MergePolicy policy, Supplier<Subject> subject, Iterable<Said<O>> said) {
        return new Merging<>(policy, subject, "", ImmutableList.copyOf(said));
    }

    @Override
    public Subject subject() {
        return subject.get();
    }

    /** The same object, of what only some captures say: those of which the test is true. */
    Merging<O> saidBy(Predicate<? super O> test) {
        return new Merging<>(
                policy,
                subject,
                prefix,
                said.stream().filter(one -> test.test(one.value())).collect(ImmutableList.toImmutableList()));
    }

    boolean isSilent() {
        return said.isEmpty();
    }

    @Override
    public <V> Fact<V> fact(String attribute, Function<? super O, Fact<V>> getter) {
        if (said.size() == 1) {
            return getter.apply(said.get(0).value());
        }
        ImmutableList<Said<V>> known = known(getter);
        return known.isEmpty() ? Fact.unknown() : Fact.known(one(attribute, known));
    }

    private <V> ImmutableList<Said<V>> known(Function<? super O, Fact<V>> getter) {
        ImmutableList.Builder<Said<V>> known = ImmutableList.builder();
        for (Said<O> one : said) {
            getter.apply(one.value()).value().ifPresent(value -> known.add(new Said<>(value, one.origins())));
        }
        return known.build();
    }

    /** The value that all agree on, or the newest. */
    private <V> V one(String attribute, ImmutableList<Said<V>> values) {
        if (policy == MergePolicy.CONTRADICTIONS_ARE_ERRORS) {
            values.forEach(value -> checkSame(attribute, values.get(0), value));
        }
        return values.get(values.size() - 1).value();
    }

    /** A fact whose value has unknown parts of its own. */
    <V> Fact<V> nested(String attribute, Function<? super O, Fact<V>> getter, Function<Merging<V>, V> merge) {
        ImmutableList<Said<V>> known = known(getter);
        if (known.isEmpty()) {
            return Fact.unknown();
        }
        Merging<V> nested = new Merging<>(policy, subject, prefix + attribute + ".", known);
        V merged = merge.apply(nested);
        asSaid &= nested.asSaid;
        return Fact.known(merged);
    }

    @Override
    public <V> V same(String attribute, Function<? super O, V> getter) {
        return said.size() == 1 ? getter.apply(said.get(0).value()) : one(attribute, mapped(getter));
    }

    <T> Listing<T> listing(String attribute, Function<? super O, Listing<T>> getter, ItemType<T> type) {
        if (said.size() == 1 && getter.apply(said.get(0).value()).items().isEmpty()) {
            return getter.apply(said.get(0).value());
        }
        Listing<T> merged = ListingMerge.merge(policy, subject, prefix + attribute, mapped(getter), type);
        asSaid = asSaid && merged.equals(getter.apply(said.get(0).value()));
        return merged;
    }

    private <R> ImmutableList<Said<R>> mapped(Function<? super O, R> getter) {
        return said.stream().map(one -> one.<R>map(getter)).collect(ImmutableList.toImmutableList());
    }

    private void checkSame(String attribute, Said<?> one, Said<?> other) {
        if (!one.value().equals(other.value())) {
            String name = prefix + attribute;
            throw Contradictions.between(
                    name.isEmpty() ? subject().toString() : name + " of " + subject(),
                    "is " + text(one.value()),
                    one.place(subject(), name),
                    "is " + text(other.value()),
                    other.place(subject(), name));
        }
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value.toString();
    }

    /** No two members of a list may share an identity; what one capture says has been built, and so been checked, before. */
    <T, K> void distinct(Listing<T> list, String what, Function<T, Fact<K>> identity, Function<T, Place> place) {
        if (said.size() == 1) {
            return;
        }
        Map<K, T> seen = new HashMap<>();
        for (T item : list.items()) {
            identity.apply(item).value().ifPresent(value -> {
                Optional.ofNullable(seen.put(value, item)).ifPresent(twin -> {
                    Place one = place.apply(twin);
                    Place other = place.apply(item);
                    throw Contradictions.betweenObjects(
                            what + " " + value,
                            "is that of " + one.subject(),
                            where(one),
                            "is that of " + other.subject(),
                            where(other));
                });
            });
        }
    }

    /** An attribute of some part of the object. */
    record Place(Subject subject, String attribute) {}

    private Optional<Origin> where(Place place) {
        return said.stream()
                .flatMap(one -> one.place(place.subject(), place.attribute()).stream())
                .findFirst();
    }

    /**
     * The object as the one capture states it that speaks of it; else what is built.
     *
     * @param builder has got all attributes from this merging
     */
    <B> O build(B builder, Function<B, ? extends O> build) {
        return asSaid ? said.get(0).value() : build(() -> build.apply(builder));
    }

    @Override
    public O build(Supplier<? extends O> builder) {
        try {
            return builder.get();
        } catch (IllegalArgumentException e) {
            String places = said.stream()
                    .flatMap(one -> one.place(subject(), "").stream())
                    .map(Origin::toString)
                    .distinct()
                    .sorted()
                    .limit(2)
                    .reduce((a, b) -> a + " and " + b)
                    .map(text -> " (" + text + ")")
                    .orElse("");
            throw new InputException(subject() + places + ": " + e.getMessage());
        }
    }
}
