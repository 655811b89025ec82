package lpm.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import org.junit.jupiter.api.Test;

class EstateTest {

    private static final MachineTypeModelSerial ALPHA = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    private static final MachineTypeModelSerial BETA = MachineTypeModelSerial.parse("9117-MMB*10ABCDE");
    private static final ViosKey FIRST = ViosKey.of(BETA, "z");
    private static final ViosKey SECOND = ViosKey.of(BETA, "a");
    private static final ViosKey OF_ALPHA = ViosKey.of(ALPHA, "b");
    private static final ViosKey OF_NOBODY = ViosKey.ofUnknownSystem("c");

    private static Estate estate() {
        return Stream.of(server(OF_ALPHA, 3), server(SECOND, 2), server(OF_NOBODY, 1), server(FIRST, 1))
                .reduce(Estate.empty(), Estate::with, (one, other) -> other);
    }

    private static VirtualIoServer server(ViosKey key, int id) {
        return VirtualIoServer.builder()
                .name(key.name())
                .system(key.system().map(Fact::known).orElseGet(Fact::unknown))
                .id(Fact.known(new PartitionId(id)))
                .build();
    }

    @Test
    void theServersOfSeveralSystemsComeSystemBySystemThenById() {
        assertThat(estate().serverKeysOf(ImmutableSet.of(Optional.of(BETA), Optional.of(ALPHA))))
                .containsExactly(FIRST, SECOND, OF_ALPHA);
        assertThat(estate().serverKeysOf(ImmutableSet.of(Optional.of(ALPHA), Optional.empty())))
                .containsExactly(OF_ALPHA, OF_NOBODY);
        assertThat(estate().serverKeysOf(ImmutableSet.of())).isEmpty();
    }
}
