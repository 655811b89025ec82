package lpm.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.origin.InputException;

/**
 * One member of {@code vnic_mappings}: {@code slot/ded/vios-name/vios-id/adapter/port/capacity/target-adapter/target-port}.
 *
 * @param clientSlot the virtual slot of the vNIC client adapter, 3 to 2999
 * @param server the destination server that hosts the backing device, where one is named
 * @param rest what is said of SR-IOV adapters and ports, as it was written
 */
public record VnicMapping(VirtualSlot clientSlot, Optional<ServerReference> server, ImmutableList<String> rest) {

    /** The attribute of {@code migrlpar -i}. */
    public static final String ATTRIBUTE = "vnic_mappings";

    private static final Splitter PARTS = Splitter.on('/');
    private static final int FIRST_SLOT = 3;
    private static final int LAST_SLOT = 2999;
    private static final int SERVER_NAME = 2;
    private static final int SERVER_ID = 3;
    private static final int FIRST_OF_REST = 4;
    private static final int SOURCE_ADAPTER = 4;
    private static final int SOURCE_PORT = 5;
    private static final int TARGET_ADAPTER = 7;
    private static final int TARGET_PORT = 8;

    static VnicMapping parse(String text) {
        Function<String, InputException> refuse = why -> SyntaxRule.NET_VNIC_SLOT_RANGE.refuse(ATTRIBUTE, text, why);
        List<String> parts = PARTS.splitToList(text);
        VirtualSlot slot = Optional.ofNullable(Ints.tryParse(parts.get(0)))
                .filter(number -> number >= FIRST_SLOT && number <= LAST_SLOT)
                .map(VirtualSlot::new)
                .orElseThrow(() -> refuse.apply("begins with '%s'".formatted(parts.get(0))));
        String name = field(parts, SERVER_NAME);
        String id = field(parts, SERVER_ID);
        parts.stream()
                .skip(TARGET_ADAPTER)
                .limit(1)
                .filter(adapter -> !adapter.isEmpty())
                .filter(adapter -> Ints.tryParse(adapter) == null)
                .findFirst()
                .ifPresent(adapter -> {
                    throw refuse.apply("has '%s' as the number of an SR-IOV adapter".formatted(adapter));
                });
        return new VnicMapping(
                slot,
                name.isEmpty() && id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ServerReference.parse(name, id, refuse)),
                parts.stream().skip(FIRST_OF_REST).collect(ImmutableList.toImmutableList()));
    }

    /** A field; one that the mapping ends before is empty. */
    private static String field(List<String> parts, int number) {
        return number < parts.size() ? parts.get(number) : "";
    }

    /** The number of the SR-IOV adapter of the destination, where one is named. */
    public Optional<Integer> targetAdapter() {
        return number(TARGET_ADAPTER);
    }

    /** The number of the physical port on it, where one is named. */
    public Optional<Integer> targetPort() {
        return number(TARGET_PORT);
    }

    /** Whether it may be said of that backing device of the source: it names no adapter and port, or that one's. */
    public boolean mayMean(VirtualNicBackingDevice device) {
        return number(SOURCE_ADAPTER).orElse(device.sriovAdapter()) == device.sriovAdapter()
                && number(SOURCE_PORT).orElse(device.physicalPort()) == device.physicalPort();
    }

    private Optional<Integer> number(int part) {
        return rest.stream()
                .skip(part - FIRST_OF_REST)
                .findFirst()
                .flatMap(text -> Optional.ofNullable(Ints.tryParse(text)));
    }
}
