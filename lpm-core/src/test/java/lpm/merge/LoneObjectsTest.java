package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.origin.Capture;
import lpm.origin.Origins;
import org.junit.jupiter.api.Test;

/** Objects of which one capture alone speaks are as it says, but for members that it lists twice. */
class LoneObjectsTest {

    private static final LogicalPartition PARTITION = LogicalPartition.builder()
            .system(MachineTypeModelSerial.parse("8286-42A*21A0B7C"))
            .id(new PartitionId(5))
            .build();

    private static Estate merged(Estate estate) {
        return Merger.merge(List.of(new Capture(estate, Origins.none(), ImmutableList.of())))
                .estate();
    }

    private static Listing<VirtualSlot> slots(int... numbers) {
        return Listing.complete(
                Arrays.stream(numbers).mapToObj(VirtualSlot::new).toList());
    }

    private static LogicalPartition withProfile(int... slots) {
        return PARTITION.withProfile(Fact.known(PartitionProfile.builder()
                .name("normal")
                .scsiSlots(slots(slots))
                .build()));
    }

    @Test
    void aPartitionStaysAsItIs() {
        LogicalPartition partition = withProfile(2, 3);

        assertThat(merged(Estate.empty().with(partition)).partition(PARTITION.key()))
                .isSameAs(partition);
    }

    @Test
    void aMemberThatIsListedTwiceIsOne() {
        assertThat(merged(Estate.empty().with(withProfile(2, 3, 2))).partition(PARTITION.key()))
                .isEqualTo(withProfile(2, 3));
        assertThat(merged(Estate.empty().with(PARTITION.withSerialSlots(slots(4, 4))))
                        .partition(PARTITION.key()))
                .isEqualTo(PARTITION.withSerialSlots(slots(4)));
        VirtualIoServer server = VirtualIoServer.builder().name("vios1").build();
        Listing<IpAddress> once = Listing.complete(List.of(IpAddress.parse("10.1.1.1")));

        assertThat(merged(Estate.empty()
                                .with(server.withAddresses(Listing.complete(
                                        List.of(IpAddress.parse("10.1.1.1"), IpAddress.parse("10.1.1.1"))))))
                        .virtualIoServer(server.key()))
                .isEqualTo(server.withAddresses(once));
    }

    @Test
    void noListIsForgotten() {
        assertThat(lists(LogicalPartition.Builder.class))
                .as("whoever adds one looks at mayRepeat of LogicalPartitionMerge, and at what the constructor checks")
                .hasSize(9);
        assertThat(lists(VirtualIoServer.Builder.class))
                .as("whoever adds one looks at mayRepeat of VirtualIoServerMerge, and at what the constructor checks")
                .hasSize(13);
    }

    private static Set<String> lists(Class<?> builder) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Listing.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
