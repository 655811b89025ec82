package lpm.cli;

import java.util.Optional;
import lpm.sim.fault.InjectionPoint;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A fault that somebody asked for.
 *
 * @param point empty if it is to be drawn
 */
record AskedFault(Optional<InjectionPoint> point) {

    /** What stands for a fault that is to be drawn. */
    static final String RANDOM = "random";

    private static InjectionPoint point(String text) {
        try {
            return InjectionPoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads {@code FAULT@STEP} or {@code random}. */
    static final class Converter implements ITypeConverter<AskedFault> {
        @Override
        public AskedFault convert(String text) {
            return new AskedFault(text.equals(RANDOM) ? Optional.empty() : Optional.of(AskedFault.point(text)));
        }
    }

    /** Reads {@code FAULT@STEP}. */
    static final class PointConverter implements ITypeConverter<InjectionPoint> {
        @Override
        public InjectionPoint convert(String text) {
            return AskedFault.point(text);
        }
    }
}
