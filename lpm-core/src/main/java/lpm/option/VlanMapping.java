package lpm.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Ints;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lpm.model.id.MacAddress;
import lpm.model.id.VlanId;
import lpm.origin.InputException;

/**
 * One member of {@code vlan_mappings}, which NovaLink takes: the VLANs that a virtual Ethernet adapter has on the destination.
 *
 * @param adapter the adapter, by its address
 * @param portVlan the VLAN of untagged frames
 * @param additionalVlans those of tagged frames
 */
public record VlanMapping(MacAddress adapter, VlanId portVlan, ImmutableSortedSet<VlanId> additionalVlans) {

    /** The attribute. */
    public static final String ATTRIBUTE = "vlan_mappings";

    private static final Splitter PARTS = Splitter.on('/');
    private static final Splitter VLANS = Splitter.on(' ').omitEmptyStrings();
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]{12}");

    static VlanMapping parse(String text) {
        Function<String, InputException> refuse =
                why -> SyntaxRule.NET_VLAN_MAPPING_SYNTAX.refuse(ATTRIBUTE, text, why);
        List<String> parts = PARTS.splitToList(text);
        if (parts.size() < 2 || parts.size() > 3) {
            throw refuse.apply("has %d slashes".formatted(parts.size() - 1));
        }
        if (!ADDRESS.matcher(parts.get(0)).matches()) {
            throw refuse.apply("has '%s' as a MAC address".formatted(parts.get(0)));
        }
        ImmutableList<String> tagged =
                parts.size() < 3 ? ImmutableList.of() : ImmutableList.copyOf(VLANS.split(parts.get(2)));
        return new VlanMapping(
                new MacAddress(parts.get(0).toUpperCase(Locale.ROOT)),
                vlan(parts.get(1), refuse),
                tagged.stream()
                        .map(vlan -> vlan(vlan, refuse))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }

    private static VlanId vlan(String text, Function<String, InputException> refuse) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(number -> number >= 1 && number <= 4094)
                .map(VlanId::new)
                .orElseThrow(() -> refuse.apply("has '%s' as a VLAN".formatted(text)));
    }
}
