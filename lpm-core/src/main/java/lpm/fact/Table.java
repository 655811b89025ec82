package lpm.fact;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map whose edits share structure: an edit copies a small overlay, not the ten thousand entries below it.
 * Iteration is in insertion order; equality is by content.
 */
public final class Table<K, V> {

    private static final int OVERLAY_LIMIT = 64;
    /** Up to so many entries are copied sooner than looked up below an overlay. */
    private static final int SMALL = 16;

    private final ImmutableMap<K, V> base;
    /** What was done since the base was built. */
    private final ImmutableMap<K, Edit<V>> overlay;

    /**
     * What became of an entry.
     *
     * @param value empty if it was taken away
     * @param moved whether it was put where none was, and so comes after those that were there
     */
    private record Edit<V>(Optional<V> value, boolean moved) {}

    private Table(ImmutableMap<K, V> base, ImmutableMap<K, Edit<V>> overlay) {
        this.base = base;
        this.overlay = overlay;
    }

    public static <K, V> Table<K, V> empty() {
        return new Table<>(ImmutableMap.of(), ImmutableMap.of());
    }

    public static <K, V> Table<K, V> of(Map<K, V> entries) {
        return new Table<>(ImmutableMap.copyOf(entries), ImmutableMap.of());
    }

    /** A table of these values by the key each of them has; a key that occurs twice is an IllegalArgumentException. */
    public static <K, V> Table<K, V> index(Iterable<? extends V> values, Function<? super V, K> key) {
        ImmutableMap.Builder<K, V> builder = ImmutableMap.builder();
        values.forEach(value -> builder.put(key.apply(value), value));
        return new Table<>(builder.buildOrThrow(), ImmutableMap.of());
    }

    public Optional<V> get(K key) {
        @Nullable Edit<V> edit = overlay.get(key);
        return edit != null ? edit.value() : Optional.ofNullable(base.get(key));
    }

    public boolean containsKey(K key) {
        return overlay.isEmpty() ? base.containsKey(key) : get(key).isPresent();
    }

    public Table<K, V> with(K key, V value) {
        return edited(key, Optional.of(value));
    }

    public Table<K, V> without(K key) {
        return containsKey(key) ? edited(key, Optional.empty()) : this;
    }

    /** The table with the value of {@code key} changed, or as it was if there is none. */
    public Table<K, V> updated(K key, UnaryOperator<V> change) {
        return get(key).map(value -> with(key, change.apply(value))).orElse(this);
    }

    private Table<K, V> edited(K key, Optional<V> value) {
        return overlay.isEmpty() && base.size() <= SMALL ? copied(key, value) : overlaid(key, value);
    }

    private Table<K, V> copied(K key, Optional<V> value) {
        ImmutableMap.Builder<K, V> entries = ImmutableMap.builderWithExpectedSize(base.size() + 1);
        boolean isNew = true;
        for (Map.Entry<K, V> entry : base.entrySet()) {
            if (isNew && entry.getKey().equals(key)) {
                isNew = false;
                value.ifPresent(changed -> entries.put(entry.getKey(), changed));
            } else {
                entries.put(entry.getKey(), entry.getValue());
            }
        }
        if (isNew) {
            value.ifPresent(added -> entries.put(key, added));
        }
        return new Table<>(entries.buildOrThrow(), overlay);
    }

    private Table<K, V> overlaid(K key, Optional<V> value) {
        LinkedHashMap<K, Edit<V>> edits = new LinkedHashMap<>(overlay);
        @Nullable Edit<V> earlier = edits.get(key);
        boolean isNew = !containsKey(key);
        if (isNew) {
            edits.remove(key);
        }
        edits.put(key, new Edit<>(value, isNew || (earlier != null && earlier.moved())));
        Table<K, V> result = new Table<>(base, ImmutableMap.copyOf(edits));
        return edits.size() > Math.max(OVERLAY_LIMIT, base.size() / OVERLAY_LIMIT) ? of(result.toMap()) : result;
    }

    /** All entries, in order. */
    public ImmutableMap<K, V> toMap() {
        if (overlay.isEmpty()) {
            return base;
        }
        LinkedHashMap<K, V> entries = new LinkedHashMap<>(base);
        overlay.forEach((key, edit) -> {
            if (edit.moved() || edit.value().isEmpty()) {
                entries.remove(key);
            }
            edit.value().ifPresent(value -> entries.put(key, value));
        });
        return ImmutableMap.copyOf(entries);
    }

    public ImmutableSet<K> keys() {
        return toMap().keySet();
    }

    public Stream<V> stream() {
        return toMap().values().stream();
    }

    public Iterable<V> values() {
        return toMap().values();
    }

    public int size() {
        return overlay.isEmpty() ? base.size() : toMap().size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table<?, ?> table && toMap().equals(table.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
