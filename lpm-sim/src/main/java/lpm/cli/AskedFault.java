package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A fault that somebody asked for.
 *
 * @param text as it was typed, empty if it is to be drawn
 */
record AskedFault(Optional<String> text) {

    /** What stands for a fault that is to be drawn. */
    static final String RANDOM = "random";

    /** Which Virtual I/O Server it names is for the estate to say. */
    private static AskedFault checked(String text) {
        try {
            InjectionPoint unused = InjectionPoint.parse(text, ViosKey::ofUnknownSystem);
            return new AskedFault(Optional.of(text));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** Those that are not to be drawn, with the servers of a move that they name. */
    static FaultSchedule given(Collection<AskedFault> faults, MoveServers servers) {
        return new FaultSchedule(faults.stream()
                .flatMap(fault -> fault.text().stream())
                .map(text -> InjectionPoint.parse(text, servers::named))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Reads {@code FAULT@STEP} or {@code random}. */
    static final class Converter implements ITypeConverter<AskedFault> {
        @Override
        public AskedFault convert(String text) {
            return text.equals(RANDOM) ? new AskedFault(Optional.empty()) : checked(text);
        }
    }

    /** Reads {@code FAULT@STEP}. */
    static final class PointConverter implements ITypeConverter<AskedFault> {
        @Override
        public AskedFault convert(String text) {
            return checked(text);
        }
    }
}
