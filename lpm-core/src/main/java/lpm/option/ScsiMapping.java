package lpm.option;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;

/**
 * One member of {@code virtual_scsi_mappings}: which destination server takes over a virtual SCSI client adapter.
 *
 * @param clientSlot the virtual slot of the client adapter
 * @param serverSlot the virtual slot wanted for the server adapter
 */
public record ScsiMapping(VirtualSlot clientSlot, ServerReference server, Optional<VirtualSlot> serverSlot) {

    /** The attribute of {@code migrlpar -i}. */
    public static final String ATTRIBUTE = "virtual_scsi_mappings";

    private static final Splitter PARTS = Splitter.on('/');

    /**
     * Reads one member.
     *
     * @throws InputException if it is not in the console's syntax
     */
    public static ScsiMapping parse(String text) {
        Function<String, InputException> refuse = why -> SyntaxRule.VSCSI_MAPPING_SYNTAX.refuse(ATTRIBUTE, text, why);
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() < 3 || parts.size() > 4) {
            throw refuse.apply("has %d slashes".formatted(parts.size() - 1));
        }
        return new ScsiMapping(
                slot(parts.get(0), refuse),
                ServerReference.parse(parts.get(1), parts.get(2), refuse),
                parts.stream()
                        .skip(3)
                        .filter(part -> !part.isEmpty())
                        .map(part -> slot(part, refuse))
                        .findFirst());
    }

    /** As the console takes it: {@code 12/vios1//16}. */
    public String inConsoleSyntax() {
        return clientSlot + "/" + server.name().orElse("") + "/"
                + server.id().map(Object::toString).orElse("")
                + serverSlot.map(slot -> "/" + slot).orElse("");
    }

    static VirtualSlot slot(String text, Function<String, InputException> refuse) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(number -> number >= VirtualSlot.FIRST_USABLE && number <= 65534)
                .map(VirtualSlot::new)
                .orElseThrow(() -> refuse.apply("has '%s' as a virtual slot".formatted(text)));
    }
}
