package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lpm.Lpm;
import lpm.model.VirtualIoServer;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.sim.console.ServerCommand;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.testkit.fixtures.Fixtures;
import lpm.text.TranscriptReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * A capture in which one byte was changed is read or refused, never anything else: whatever the readers throw is the one declared
 * exception, in one printable line.
 */
class ReaderMutationProperties {

    private static final int TRIES = 20_000;
    private static final String SEED = "7895";
    private static final VirtualIoServer SERVER = Fixtures.pureFlexTwoChassis().estate().virtualIoServers().stream()
            .filter(server -> !server.serverAdapters().items().isEmpty())
            .findFirst()
            .orElseThrow();
    private static final String ADAPTER = SERVER.serverAdapters().items().get(0).name();

    /**
     * Where a byte is changed, and into which.
     *
     * @param place a position, taken as a remainder of the length
     */
    record Mutation(int place, byte replacement) {}

    @Provide
    Arbitrary<Mutation> mutations() {
        Arbitrary<Byte> special = Arbitraries.of(
                (byte) 0, (byte) '\t', (byte) '\n', (byte) '\r', (byte) 0x1B, (byte) ' ', (byte) '$', (byte) '0', (byte)
                        -1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1 << 20), Arbitraries.oneOf(special, Arbitraries.bytes()))
                .as(Mutation::new);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lspv(@ForAll("mutations") Mutation mutation) {
        check(Printed.LSPV, mutation);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lspvSize(@ForAll("mutations") Mutation mutation) {
        check(Printed.LSPV_SIZE, mutation);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lsmap(@ForAll("mutations") Mutation mutation) {
        check(Printed.LSMAP, mutation);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lsattr(@ForAll("mutations") Mutation mutation) {
        check(Printed.LSATTR, mutation);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void lsdevAttribute(@ForAll("mutations") Mutation mutation) {
        check(Printed.LSDEV, mutation);
    }

    @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void commandsPassedOnByTheConsole(@ForAll("mutations") Mutation mutation) {
        check(Printed.PASSED, mutation);
    }

    /** Captures that are whole and right. */
    private enum Printed {
        LSPV(session(new ServerCommand.Lspv())),
        LSPV_SIZE(session(new ServerCommand.LspvSize(ImmutableList.of()))),
        LSMAP(session(new ServerCommand.LsmapVadapter(ADAPTER))),
        LSATTR("$ hostname\nvio7\n$ lsattr -El hdisk3\n"
                + "PCM             PCM/friend/fcpother              Path Control Module  False\n"
                + "pvid            00f7a1b2c3d4e5010000000000000000 Physical volume id   False\n"
                + "reserve_policy  no_reserve                       Reserve Policy       True+\n"
                + "size_in_mb      61440                            Size in Megabytes    False\n$\n"),
        LSDEV("$ hostname\nvio7\n$ lsdev -dev hdisk3 -attr reserve_policy\nvalue\n\nno_reserve\n$\n"),
        PASSED("hscroot@hmc4:~> viosvrcmd -m 8286-42A*21A0B7C -p vio7 -c \"lspv\"\n"
                + "hdisk3          00f7a1b2c3d4e501                     None\nhscroot@hmc4:~>\n");

        private final byte[] bytes;

        Printed(String text) {
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        private static String session(ServerCommand command) {
            return VirtualIoServerConsole.listing(SERVER, new ServerCommand.Hostname(), command);
        }

        byte[] with(Mutation mutation) {
            byte[] copy = bytes.clone();
            copy[mutation.place() % copy.length] = mutation.replacement();
            return copy;
        }
    }

    private static void check(Printed printed, Mutation mutation) {
        Optional<Capture> read = read(printed.with(mutation));

        // what is read is a whole capture: it can be written, shown and merged again
        read.ifPresent(capture ->
                assertThat(Lpm.of(ImmutableList.of(capture)).estate()).isEqualTo(capture.estate()));
    }

    private static Optional<Capture> read(byte[] bytes) {
        try {
            return Optional.of(TranscriptReader.read(SourceText.decode("x", bytes), Optional.of("vio7")));
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r", "\u001B", "\u0000");
            return Optional.empty();
        }
    }
}
