package lpm.rest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;

/** How the REST interface writes values. What it cannot mean is an IllegalArgumentException. */
final class Words {

    /** As a partition id or slot: any. */
    private static final String ANY = "65535";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private Words() {}

    static boolean flag(String text) {
        checkArgument(
                text.equals("true") || text.equals("false"), "true or false was expected, but '%s' was found", text);
        return text.equals("true");
    }

    static int number(String text) {
        checkArgument(NUMBER.matcher(text).matches(), "a whole number was expected, but '%s' was found", text);
        return Integer.parseInt(text);
    }

    static long megabytes(String text) {
        checkArgument(
                LONG_NUMBER.matcher(text).matches(),
                "a whole number of megabytes was expected, but '%s' was found",
                text);
        return Long.parseLong(text);
    }

    /** An amount that is printed as 0 where it was not determined. */
    static Fact<Long> positiveMegabytes(String text) {
        long megabytes = megabytes(text);
        return megabytes == 0 ? Fact.unknown() : Fact.known(megabytes);
    }

    static PartitionId partition(String text) {
        return new PartitionId(number(text));
    }

    static VirtualSlot slot(String text) {
        return new VirtualSlot(number(text));
    }

    /** Empty for any partition. */
    static Optional<PartitionId> partitionOrAny(String text) {
        return text.equals(ANY) ? Optional.empty() : Optional.of(partition(text));
    }

    /** Empty for any slot. */
    static Optional<VirtualSlot> slotOrAny(String text) {
        return text.equals(ANY) ? Optional.empty() : Optional.of(slot(text));
    }

    static VlanId vlan(String text) {
        return new VlanId(number(text));
    }

    /** VLANs with blanks between them. */
    static ImmutableSortedSet<VlanId> vlans(String text) {
        return Streams.stream(BLANKS.split(text))
                .map(Words::vlan)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** A state as commands print it: {@code not activated} is Not Activated, {@code Not_Migrating} is Not Migrating. */
    static String state(String text) {
        String words = text.replace('_', ' ');
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "migrating running" -> "Migrating - Running";
            case "migrating not active" -> "Migrating - Not Activated";
            default ->
                Streams.stream(BLANKS.split(words))
                        .map(word -> Ascii.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining(" "));
        };
    }
}
