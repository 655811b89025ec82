package lpm.document;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.model.Bay;
import lpm.model.CompatibilityMode;
import lpm.model.FirmwareLevel;
import lpm.model.id.IpAddress;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionUuid;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;

/** Readers of single values. Each throws an IllegalArgumentException that says what was expected and what was found. */
final class Scalars {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]*");
    private static final int LONGEST_NUMBER = 30;

    private Scalars() {}

    /** A name or other text; a bare true or false is more likely a mistake than a name. */
    static String text(ScalarNode node) {
        if (node.plain() && (node.text().equals("true") || node.text().equals("false"))) {
            throw new IllegalArgumentException(
                    "a text was expected, but the truth value %s was found; put it in quotes if it is meant as text"
                            .formatted(node.text()));
        }
        return printed(node);
    }

    /** A text as a command prints it, which may be true or false. */
    static String printed(ScalarNode node) {
        return Names.check("text", node.text());
    }

    static boolean truth(ScalarNode node) {
        return switch (node.text()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "true or false was expected, but %s was found".formatted(node.description()));
        };
    }

    /** A whole number that fits an int. */
    static int number(ScalarNode node) {
        return (int) wholeNumber(node, Integer.MAX_VALUE, "");
    }

    /** An amount of memory or storage. */
    static long megabytes(ScalarNode node) {
        return wholeNumber(node, Long.MAX_VALUE, " of megabytes without a unit");
    }

    /** A logical memory block. */
    static int blockMegabytes(ScalarNode node) {
        return (int) wholeNumber(node, Integer.MAX_VALUE, " of megabytes without a unit");
    }

    private static long wholeNumber(ScalarNode node, long maximum, String unit) {
        String text = node.text();
        if (text.length() > LONGEST_NUMBER
                || !WHOLE_NUMBER.matcher(text).matches()
                || new BigInteger(text).compareTo(BigInteger.valueOf(maximum)) > 0) {
            throw new IllegalArgumentException(
                    "a whole number%s was expected, 0 to %d in plain digits such as 4096, but %s was found"
                            .formatted(unit, maximum, node.description()));
        }
        return Long.parseLong(text);
    }

    static ProcessingUnits processingUnits(ScalarNode node) {
        return ProcessingUnits.parse(node.text());
    }

    static long bytes(ScalarNode node) {
        return wholeNumber(node, Integer.MAX_VALUE, " of bytes");
    }

    static IpAddress ipAddress(ScalarNode node) {
        return IpAddress.parse(node.text());
    }

    static FirmwareLevel firmwareLevel(ScalarNode node) {
        return FirmwareLevel.parse(node.text());
    }

    static CompatibilityMode compatibilityMode(ScalarNode node) {
        return new CompatibilityMode(text(node));
    }

    static Release release(ScalarNode node) {
        return new Release(node.text());
    }

    static MachineTypeModelSerial system(ScalarNode node) {
        return MachineTypeModelSerial.parse(node.text());
    }

    static PartitionId partitionId(ScalarNode node) {
        return new PartitionId(number(node));
    }

    static VirtualSlot slot(ScalarNode node) {
        return new VirtualSlot(number(node));
    }

    static VlanId vlan(ScalarNode node) {
        return new VlanId(number(node));
    }

    static WorldWidePortName portName(ScalarNode node) {
        return new WorldWidePortName(node.text());
    }

    static Bay bay(ScalarNode node) {
        return new Bay(number(node));
    }

    static PhysicalVolumeId physicalVolumeId(ScalarNode node) {
        return new PhysicalVolumeId(node.text());
    }

    static UniqueDeviceId uniqueDeviceId(ScalarNode node) {
        return new UniqueDeviceId(text(node));
    }

    static PartitionUuid uuid(ScalarNode node) {
        return PartitionUuid.parse(node.text());
    }

    static NaaIdentifier naa(ScalarNode node) {
        return new NaaIdentifier(node.text());
    }

    static LocationCode location(ScalarNode node) {
        return new LocationCode(text(node));
    }

    static LogicalUnitAddress address(ScalarNode node) {
        return new LogicalUnitAddress(node.text());
    }

    /** A value, or the word that says there is none: known and empty. */
    static <T> Function<ScalarNode, Optional<T>> or(String none, Function<ScalarNode, T> reader) {
        return node -> {
            if (node.text().equals(none)) {
                return Optional.empty();
            }
            try {
                return Optional.of(reader.apply(node));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s (or the word %s)".formatted(e.getMessage(), none), e);
            }
        };
    }

    /** One of some values, each written as it prints. */
    static <T> Function<ScalarNode, T> oneOf(T[] values) {
        return oneOf(values, Function.identity(), Object::toString);
    }

    /**
     * One of some values.
     *
     * @param spelling what is done to the written text before it is compared
     * @param printer how a value is written
     */
    static <T> Function<ScalarNode, T> oneOf(
            T[] values, Function<String, String> spelling, Function<T, String> printer) {
        return node -> {
            String text = spelling.apply(node.text());
            return Arrays.stream(values)
                    .filter(value -> printer.apply(value).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unexpected(node, Arrays.stream(values).map(printer)));
        };
    }

    private static IllegalArgumentException unexpected(ScalarNode node, Stream<String> words) {
        ImmutableList<String> expected = words.collect(ImmutableList.toImmutableList());
        return new IllegalArgumentException("%s was expected, but %s was found%s"
                .formatted(String.join(" or ", expected), node.description(), Nearest.hint(node.text(), expected)));
    }
}
