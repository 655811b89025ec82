package lpm.document;

import java.util.Optional;
import java.util.function.BiConsumer;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;

/** Writes the attributes of one object; what is unknown is left out. */
final class MappingWriter {

    private final TreeWriter tree;

    MappingWriter(TreeWriter tree) {
        this.tree = tree;
    }

    /** A number, truth value or word of ours. */
    MappingWriter word(String key, Object value) {
        tree.word(key);
        tree.word(value);
        return this;
    }

    MappingWriter word(String key, Fact<?> value) {
        value.value().ifPresent(known -> word(key, (Object) known));
        return this;
    }

    /** A text, in quotes where it needs them. */
    MappingWriter text(String key, Object value) {
        tree.word(key);
        tree.text(value);
        return this;
    }

    MappingWriter text(String key, Fact<?> value) {
        value.value().ifPresent(known -> text(key, (Object) known));
        return this;
    }

    /** A value, or the word that says there is none. */
    <T> MappingWriter textOr(String key, Fact<Optional<T>> value, String none) {
        value.value().ifPresent(known -> known.ifPresentOrElse(v -> text(key, (Object) v), () -> word(key, none)));
        return this;
    }

    /** A number, or the word that says there is none. */
    <T> MappingWriter wordOr(String key, Fact<Optional<T>> value, String none) {
        value.value().ifPresent(known -> known.ifPresentOrElse(v -> word(key, (Object) v), () -> word(key, none)));
        return this;
    }

    /** An object inside this one. */
    <T> MappingWriter object(String key, Fact<T> value, BiConsumer<T, MappingWriter> form) {
        value.value().ifPresent(known -> {
            tree.word(key);
            writeObject(known, form);
        });
        return this;
    }

    /** A list of objects that is always whole; an empty one is left out. */
    <T> MappingWriter objects(String key, Iterable<T> items, BiConsumer<T, MappingWriter> form) {
        if (items.iterator().hasNext()) {
            tree.word(key);
            writeObjects(items, form);
        }
        return this;
    }

    /** A list of objects that may be known in part. */
    <T> MappingWriter objects(String key, Listing<T> listing, BiConsumer<T, MappingWriter> form) {
        return listing(key, listing, () -> writeObjects(listing.items(), form));
    }

    /** A list of numbers that is always whole; an empty one is left out. */
    MappingWriter words(String key, Iterable<?> items) {
        if (items.iterator().hasNext()) {
            tree.word(key);
            writeValues(items, false);
        }
        return this;
    }

    /** A list of numbers that may be known in part. */
    MappingWriter words(String key, Listing<?> listing) {
        return listing(key, listing, () -> writeValues(listing.items(), false));
    }

    /** A list of texts that may be known in part. */
    MappingWriter texts(String key, Listing<?> listing) {
        return listing(key, listing, () -> writeValues(listing.items(), true));
    }

    private MappingWriter listing(String key, Listing<?> listing, Runnable items) {
        if (listing.isUnknown()) {
            return this;
        }
        tree.word(key);
        if (listing.isComplete()) {
            items.run();
            return this;
        }
        tree.startMapping();
        tree.word("coverage");
        if (listing.coverage() instanceof Coverage.Filtered filtered) {
            tree.startMapping();
            tree.word("filtered");
            writeValues(filtered.texts().stream().sorted().toList(), true);
            tree.endMapping();
        } else {
            tree.word("open");
        }
        tree.word("items");
        items.run();
        tree.endMapping();
        return this;
    }

    private <T> void writeObjects(Iterable<T> items, BiConsumer<T, MappingWriter> form) {
        tree.startSequence(items.iterator().hasNext());
        items.forEach(item -> writeObject(item, form));
        tree.endSequence();
    }

    private <T> void writeObject(T item, BiConsumer<T, MappingWriter> form) {
        tree.startMapping();
        form.accept(item, this);
        tree.endMapping();
    }

    private void writeValues(Iterable<?> items, boolean asText) {
        tree.startSequence(false);
        items.forEach(item -> {
            if (asText) {
                tree.text(item);
            } else {
                tree.word(item);
            }
        });
        tree.endSequence();
    }
}
