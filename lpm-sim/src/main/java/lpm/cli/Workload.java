package lpm.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lpm.sim.state.MigrationParameters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How the partition writes its memory.
 *
 * @param dirtyBytesPerSecond how fast it does
 * @param hotPercent the part that it writes again and again
 * @param touchedPercent the part of the missing pages that it touches before they are pushed
 */
record Workload(Optional<Long> dirtyBytesPerSecond, Optional<Integer> hotPercent, Optional<Integer> touchedPercent) {

    private static final String FORM = "a workload such as dirty=50MB/s,hot=10%,touched=10% was expected";

    /** Reads {@code dirty=50MB/s,hot=10%,touched=10%}, of which each may be left out. */
    static Workload parse(String text) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !(key.equals("dirty") || key.equals("hot") || key.equals("touched"))) {
                throw new TypeConversionException(
                        FORM + "; dirty, hot and touched can be set, but '" + part + "' was found");
            }
            if (given.putIfAbsent(key, part.substring(equals + 1)) != null) {
                throw new TypeConversionException(FORM + ", but " + key + " is there twice in '" + text + "'");
            }
        }
        return new Workload(
                Optional.ofNullable(given.get("dirty"))
                        .map(rate ->
                                Speed.BYTES.parse(rate).orElseThrow(() -> wrong("dirty", Speed.BYTES.forms(), rate))),
                percent("hot", given),
                percent("touched", given));
    }

    private static Optional<Integer> percent(String key, Map<String, String> given) {
        return Optional.ofNullable(given.get(key)).map(text -> {
            if (!text.matches("(100|[1-9]?[0-9])%")) {
                throw wrong(key, "a whole number of per cent from 0% to 100%", text);
            }
            return Integer.valueOf(text.substring(0, text.length() - 1));
        });
    }

    private static TypeConversionException wrong(String key, String expected, String found) {
        return new TypeConversionException("%s is %s, but '%s' was found".formatted(key, expected, found));
    }

    MigrationParameters in(MigrationParameters parameters) {
        return MigrationParameters.builder()
                .from(parameters)
                .dirtyBytesPerSecond(dirtyBytesPerSecond.orElse(parameters.dirtyBytesPerSecond()))
                .hotPercent(hotPercent.orElse(parameters.hotPercent()))
                .touchedPercent(touchedPercent.orElse(parameters.touchedPercent()))
                .build();
    }

    /** Reads what {@code --workload} takes. */
    static final class Converter implements ITypeConverter<Workload> {
        @Override
        public Workload convert(String text) {
            return parse(text);
        }
    }
}
