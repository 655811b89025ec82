package lpm.rest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/** The address of an object or list of them: {@code https://hmc:12443/rest/api/uom/ManagedSystem/UUID/VirtualSwitch?group=None}. */
record Address(ImmutableList<String> steps) {

    private static final Splitter STEPS = Splitter.on('/').omitEmptyStrings();

    static Address of(String href) {
        int query = href.indexOf('?');
        return new Address(ImmutableList.copyOf(STEPS.split(query < 0 ? href : href.substring(0, query))));
    }

    /** The identifier that follows the kind of object, such as that of the {@code ManagedSystem}. */
    Optional<String> idOf(String kind) {
        int at = steps.indexOf(kind);
        return at < 0 || at + 1 == steps.size()
                ? Optional.empty()
                : Optional.of(steps.get(at + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether this is the list of all objects of a kind that one owner has. */
    boolean isAllOf(String kind, String ownerKind) {
        int size = steps.size();
        return size >= 3
                && steps.get(size - 1).equals(kind)
                && steps.get(size - 3).equals(ownerKind);
    }
}
