package lpm.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.origin.InputException;

/** Reads single arguments of {@code migrlpar}. Every method throws {@link InputException} for a value that is not right. */
public final class OptionParser {

    private static final ImmutableSet<String> LISTS = ImmutableSet.of(
            ScsiMapping.ATTRIBUTE,
            FibreChannelMapping.ATTRIBUTE,
            VnicMapping.ATTRIBUTE,
            VlanMapping.ATTRIBUTE,
            MoverPair.ATTRIBUTE);
    private static final ImmutableSet<String> ATTRIBUTES = ImmutableSet.<String>builder()
            .addAll(LISTS)
            .add("source_msp_name", "source_msp_id", "source_msp_ipaddr")
            .add("dest_msp_name", "dest_msp_id", "dest_msp_ipaddr")
            .add("dest_lpar_id", "shared_proc_pool_name", "shared_proc_pool_id")
            .build();
    private static final Pattern PROFILE_NAME = Pattern.compile("[A-Za-z0-9 ,./;:~@#^_=+{}-]{1,31}");
    private static final int MOST_MINUTES = 999;

    private OptionParser() {}

    /** {@code -w}. */
    public static int waitMinutes(String text) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(minutes -> minutes >= 0 && minutes <= MOST_MINUTES)
                .orElseThrow(() -> SyntaxRule.MGMT_WAIT_TIME.refuse("-w", text, "is none"));
    }

    /** {@code -n}. */
    public static String profileName(String text) {
        if (!PROFILE_NAME.matcher(text).matches() || !text.strip().equals(text)) {
            throw SyntaxRule.LPAR_PROFILE_NAME_VALID.refuse("-n", text, "is none");
        }
        return text;
    }

    /** {@code -i}: the options with what the attributes say. */
    public static RequestOptions attributes(String text, RequestOptions options) {
        AttributeList list = AttributeList.parse(text, ATTRIBUTES, LISTS);
        return options.withScsiMappings(
                        members(list, ScsiMapping.ATTRIBUTE, ScsiMapping::parse, ScsiMapping::clientSlot))
                .withFibreChannelMappings(members(
                        list,
                        FibreChannelMapping.ATTRIBUTE,
                        FibreChannelMapping::parse,
                        FibreChannelMapping::clientSlot))
                .withVnicMappings(members(list, VnicMapping.ATTRIBUTE, VnicMapping::parse, VnicMapping::clientSlot))
                .withVlanMappings(list.values().get(VlanMapping.ATTRIBUTE).stream()
                        .map(VlanMapping::parse)
                        .collect(ImmutableList.toImmutableList()))
                .withMovers(new MoverPair(Optional.empty(), mover(list, "source"), mover(list, "dest"))
                        .checked("source_msp_ipaddr, dest_msp_ipaddr"))
                .withRedundantMoverPairs(MoverPair.redundant(list.values().get(MoverPair.ATTRIBUTE)))
                .withDestinationId(one(list, "dest_lpar_id").map(OptionParser::partitionId))
                .withProcessorPool(pool(list));
    }

    /** The members of a list of mappings, each of another client adapter. */
    private static <T> ImmutableList<T> members(
            AttributeList list, String attribute, Function<String, T> parse, Function<T, VirtualSlot> clientSlot) {
        ImmutableList<T> members =
                list.values().get(attribute).stream().map(parse).collect(ImmutableList.toImmutableList());
        Set<VirtualSlot> seen = new HashSet<>();
        members.stream()
                .map(clientSlot)
                .filter(slot -> !seen.add(slot))
                .findFirst()
                .ifPresent(slot -> {
                    throw new InputException(
                            "-i: %s maps virtual slot %s twice; give one mapping for each client adapter"
                                    .formatted(attribute, slot));
                });
        return members;
    }

    private static Optional<String> one(AttributeList list, String attribute) {
        return list.values().get(attribute).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Mover mover(AttributeList list, String side) {
        String name = one(list, side + "_msp_name").orElse("");
        String id = one(list, side + "_msp_id").orElse("");
        String address = side + "_msp_ipaddr";
        return new Mover(
                name.isEmpty() && id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ServerReference.parse(
                                name,
                                id,
                                why -> new InputException(
                                        "-i: %s_msp_name and %s_msp_id: %s".formatted(side, side, why)))),
                Mover.address(address, one(list, address)));
    }

    private static PartitionId partitionId(String text) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(number -> number >= 1 && number <= 65534)
                .map(PartitionId::new)
                .orElseThrow(() -> new InputException(
                        "-i: dest_lpar_id takes a partition id from 1 to 65534, but '%s' was found".formatted(text)));
    }

    private static Optional<ProcessorPool> pool(AttributeList list) {
        Optional<String> name = one(list, "shared_proc_pool_name");
        Optional<String> id = one(list, "shared_proc_pool_id");
        if (name.isPresent() && id.isPresent()) {
            throw new InputException("-i: shared_proc_pool_name and shared_proc_pool_id exclude each other; give one");
        }
        return name.<ProcessorPool>map(ProcessorPool.Named::new).or(() -> id.map(OptionParser::poolId));
    }

    private static ProcessorPool poolId(String text) {
        return Optional.ofNullable(Ints.tryParse(text))
                .filter(number -> number >= 0 && number <= 63)
                .map(ProcessorPool.Numbered::new)
                .orElseThrow(() -> new InputException(
                        "-i: shared_proc_pool_id takes a number from 0 to 63, but '%s' was found".formatted(text)));
    }
}
