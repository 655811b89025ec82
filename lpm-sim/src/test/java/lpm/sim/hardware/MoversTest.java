package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.option.Mover;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoversTest {

    private static final Optional<MachineTypeModelSerial> SOURCE = Optional.of(Article.SOURCE);
    private static final Optional<MachineTypeModelSerial> DESTINATION = Optional.of(Article.DESTINATION);

    private static Estate first(UnaryOperator<VirtualIoServer> edit) {
        return Article.estate().updating(Article.DESTINATION_1, edit);
    }

    private static String shortage(Estate estate, int required) {
        return Movers.shortage(estate, DESTINATION, "there", required).orElse("");
    }

    static Stream<Arguments> none() {
        return Stream.of(
                none("sn1054a5bvios1 is none", s -> s.withMoverServicePartition(Fact.known(false))),
                none(
                        "sn1054a5bvios1 has no VASI device",
                        s -> s.withVasiAvailable(Fact.known(false)).withBlocksMoverTraffic(Fact.known(false))),
                none(
                        "Virtual I/O Server sn1054a5bvios1 does not answer: it is Not Activated",
                        s -> s.withVasiAvailable(Fact.known(true)).withState(Fact.known(PartitionState.NOT_ACTIVATED))),
                none(
                        "sn1054a5bvios1 keeps the traffic between movers out",
                        s -> s.withBlocksMoverTraffic(Fact.known(true))),
                none(
                        "Virtual I/O Server sn1054a5bvios1 does not answer: it is Not Activated",
                        s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED))),
                none(
                        "Virtual I/O Server sn1054a5bvios1 does not answer: its console has no RMC connection to it",
                        s -> s.withRmcActive(Fact.known(false))));
    }

    private static Arguments none(String reason, UnaryOperator<VirtualIoServer> edit) {
        return Arguments.of(reason, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("none")
    void aSystemWithoutAMoverTellsOfEachServerWhyItIsNone(String reason, UnaryOperator<VirtualIoServer> edit) {
        Estate one = first(edit);
        Estate both = one.updating(Article.DESTINATION_2, s -> s.withMoverServicePartition(Fact.known(false)));

        assertThat(shortage(one, 1)).isEmpty();
        assertThat(shortage(one, 2))
                .isEqualTo("there has 1 running mover service partition for 2 streams: sn1054a5bvios2");
        assertThat(shortage(both, 1))
                .isEqualTo("there has no running mover service partition: " + reason + ", sn1054a5bvios2 is none");
    }

    @Test
    void whatNobodyCapturedMakesNoServerLessThanAMover() {
        Estate unknown = first(s -> s.withMoverServicePartition(Fact.unknown()).withState(Fact.unknown()));
        Estate able = first(s -> s.withVasiAvailable(Fact.known(true))
                .withBlocksMoverTraffic(Fact.known(false))
                .withRmcActive(Fact.known(true)));

        assertThat(shortage(unknown, 2)).isEmpty();
        assertThat(shortage(able, 2)).isEmpty();
        assertThat(shortage(able, 3))
                .isEqualTo("there has 2 running mover service partition for 3 streams: sn1054a5bvios1, sn1054a5bvios2");
        assertThat(Movers.shortage(Estate.empty(), DESTINATION, "there", 1))
                .hasValue("there has no running mover service partition: it has no Virtual I/O Server");
    }

    @Test
    void noStreamIsOpenedOnceNoMoverReachesAnotherOneOverIp() {
        Estate first = Article.estate().updating(Article.SOURCE_1, s -> s.withReachableMovers(reaching("other")));
        Estate neither = first.updating(Article.SOURCE_2, s -> s.withReachableMovers(reaching("other")));
        Estate one = first.updating(Article.SOURCE_2, s -> s.withReachableMovers(reaching("sn1054a5bvios2")));

        assertThat(Movers.disconnection(first, SOURCE, DESTINATION)).isEmpty();
        assertThat(Movers.disconnection(one, SOURCE, DESTINATION)).isEmpty();
        assertThat(Movers.disconnection(neither, SOURCE, DESTINATION))
                .hasValue("sn1054a3bvios1 does not reach sn1054a5bvios1 over IP: no stream can be opened");
        assertThat(Movers.disconnection(neither, SOURCE, Optional.empty())).isEmpty();
        assertThat(Movers.disconnection(neither, Optional.empty(), DESTINATION)).isEmpty();
    }

    private static Listing<String> reaching(String mover) {
        return Listing.complete(ImmutableList.of(mover));
    }

    @Test
    void aMoverStreamsThroughNoAddressThatItIsKnownNotToHave() {
        InetAddress address = IpAddress.parse("10.0.0.7").value();
        Mover wanted = new Mover(Optional.empty(), Optional.of(address));
        Optional<ViosKey> mover = Optional.of(Article.DESTINATION_1);
        Estate other = first(s -> s.withAddresses(Listing.complete(ImmutableList.of(IpAddress.parse("10.0.0.8")))));
        Estate same = first(s -> s.withAddresses(Listing.complete(ImmutableList.of(IpAddress.parse("10.0.0.7")))));

        assertThat(Movers.otherAddress(other, wanted, mover))
                .hasValue("mover service partition sn1054a5bvios1 has no address 10.0.0.7 to stream through");
        assertThat(Movers.otherAddress(same, wanted, mover)).isEmpty();
        assertThat(Movers.otherAddress(Article.estate(), wanted, mover)).isEmpty();
        assertThat(Movers.otherAddress(other, wanted, Optional.empty())).isEmpty();
    }

    /** A VASI device has eight streams, whatever a server was set to. */
    @ParameterizedTest
    @CsvSource({"7, 9, false", "8, 9, true", "1, 2, false", "2, 2, true", "8, unknown, true", "7, unknown, false"})
    void aMoverHasNoMoreStreamsThanItsLimit(int streams, String limit, boolean full) {
        Fact<Integer> concurrent = limit.equals("unknown") ? Fact.unknown() : Fact.known(Integer.valueOf(limit));
        int most = limit.equals("2") ? 2 : 8;
        Estate estate = first(s -> s.withConcurrentMigrations(concurrent));
        ImmutableMultiset<ViosKey> running = ImmutableMultiset.<ViosKey>builder()
                .addCopies(Article.DESTINATION_1, streams)
                .build();

        assertThat(Movers.fullOfStreams(estate, DESTINATION, "there", running, Optional.of(Article.DESTINATION_1)))
                .isEqualTo(
                        full
                                ? Optional.of("mover service partition sn1054a5bvios1 has all of the " + most
                                        + " streams that it can have")
                                : Optional.empty());
        assertThat(Movers.fullOfStreams(estate, DESTINATION, "there", running, Optional.of(Article.DESTINATION_2)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11, ''",
        "12, 'there would take part in 12 active migrations," + " and its mover service partitions stream 11 at a time'"
    })
    void aSystemTakesPartInNoMoreMigrationsThanItsMoversStream(int running, String reason) {
        Estate estate = first(s -> s.withConcurrentMigrations(Fact.known(3)))
                .updating(Article.DESTINATION, s -> s.withActiveMigrations(Fact.known(running)));

        assertThat(Movers.fullOfStreams(estate, DESTINATION, "there", ImmutableMultiset.of(), Optional.empty())
                        .orElse(""))
                .isEqualTo(reason);
    }
}
