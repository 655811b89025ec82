package lpm.option;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;

/**
 * One member of {@code virtual_fc_mappings}: which destination server, and which of its ports, takes over a virtual Fibre
 * Channel client adapter.
 *
 * @param clientSlot the virtual slot of the client adapter
 * @param serverSlot the virtual slot wanted for the server adapter
 * @param port the physical port wanted, such as {@code fcs0}
 */
public record FibreChannelMapping(
        VirtualSlot clientSlot, ServerReference server, Optional<VirtualSlot> serverSlot, Optional<String> port) {

    /** The attribute of {@code migrlpar -i}. */
    public static final String ATTRIBUTE = "virtual_fc_mappings";

    private static final Splitter PARTS = Splitter.on('/');

    static FibreChannelMapping parse(String text) {
        Function<String, InputException> refuse = why -> SyntaxRule.NPIV_MAPPING_SYNTAX.refuse(ATTRIBUTE, text, why);
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() < 3 || parts.size() > 5) {
            throw refuse.apply("has %d slashes".formatted(parts.size() - 1));
        }
        return new FibreChannelMapping(
                ScsiMapping.slot(parts.get(0), refuse),
                ServerReference.parse(parts.get(1), parts.get(2), refuse),
                part(parts, 3).map(part -> ScsiMapping.slot(part, refuse)),
                part(parts, 4));
    }

    private static Optional<String> part(List<String> parts, int index) {
        return parts.stream()
                .skip(index)
                .limit(1)
                .filter(part -> !part.isEmpty())
                .findFirst();
    }
}
