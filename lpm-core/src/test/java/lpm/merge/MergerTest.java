package lpm.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.document.EstateDocument;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Capture;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.SourceText;
import lpm.origin.Subject;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    private static final ViosKey VIO7 = ViosKey.of(SYSTEM, "vio7");

    static final Capture SIZES = transcript(
            "sizes.txt", "lspv -size | grep 61440", "hdisk3 00f7a1b2c3d4e501 61440\nhdisk10 00f7a1b2c3d4e502 61440\n");

    static final Capture POLICY =
            transcript("policy.txt", "lsdev -dev hdisk3 -attr reserve_policy", "value\n\nno_reserve\n");

    private static final Capture GROUPS = transcript("groups.txt", "lspv", "hdisk3 00f7a1b2c3d4e501 None\n", "");

    static final Capture MAPPINGS = transcript("mappings.txt", "lsmap -all", """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c
            VTD                   pay_root
            Backing device        hdisk3
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000
            """);

    static final Capture DOCUMENT = document("""
            lpm: 1
            managed_systems:
              - id: 8286-42A*21A0B7C
                state: Operating
                virtual_io_servers: [vio7]
                partitions: [12]
                capabilities: {ibmi_lpar_mobility_capable: true}
            partitions:
              - system: 8286-42A*21A0B7C
                id: 12
                name: pay
            virtual_io_servers:
              - name: vio7
                system: 8286-42A*21A0B7C
                mover_service_partition: true
                server_adapters:
                  - {name: vhost1, slot: 19, client_slot: 4}
            assume:
              - subject: partition 12 of 8286-42A*21A0B7C
                attribute: technology_refresh
                value: 4
                reason: seen on its screen
            """);

    static Capture transcript(String file, String command, String output) {
        return transcript(file, command, output, "$\n");
    }

    static Capture transcript(String file, String command, String output, String end) {
        return TranscriptReader.read(new SourceText(file, "$ hostname\nvio7\n$ " + command + "\n" + output + end));
    }

    static Capture document(String text) {
        return EstateDocument.read("estate.yaml", text);
    }

    static Capture document(String name, String attributes) {
        return EstateDocument.read(
                name, "lpm: 1\nvirtual_io_servers:\n  - name: vio7\n    " + attributes.replace("\n", "\n    ") + "\n");
    }

    @Test
    void anyOrderOfInputsAndAnyInputTwiceGiveTheSameEstate() {
        List<Capture> all = List.of(SIZES, POLICY, GROUPS, MAPPINGS, DOCUMENT);
        Capture expected = Merger.merge(all);
        Collection<List<Capture>> orders = Collections2.permutations(all);

        assertThat(orders).hasSize(120).allSatisfy(order -> {
            assertThat(Merger.merge(order)).isEqualTo(expected);
            assertThat(EstateDocument.write(Merger.merge(order).estate()))
                    .isEqualTo(EstateDocument.write(expected.estate()));
        });
        assertThat(Merger.merge(List.of(SIZES, SIZES, MAPPINGS, DOCUMENT, POLICY, GROUPS, DOCUMENT)))
                .isEqualTo(expected);
        assertThat(Merger.merge(List.of(
                        Merger.merge(List.of(GROUPS, DOCUMENT)), Merger.merge(List.of(SIZES, POLICY)), MAPPINGS)))
                .isEqualTo(expected);
    }

    @Test
    void factsOfSeveralCapturesAreCombinedUnderTheIdentityThatOneOfThemKnows() {
        Capture merged = Merger.merge(List.of(SIZES, POLICY, GROUPS, MAPPINGS, DOCUMENT));
        VirtualIoServer server = merged.estate().virtualIoServer(VIO7);

        assertThat(merged.estate().virtualIoServers().size()).isEqualTo(1);
        assertThat(server.moverServicePartition()).isEqualTo(Fact.known(true));
        assertThat(server.physicalVolumes().coverage()).isEqualTo(Coverage.filtered(List.of("61440")));
        assertThat(server.physicalVolumes().items())
                .extracting(PhysicalVolume::name)
                .containsExactly("hdisk3", "hdisk10");
        assertThat(server.physicalVolume("hdisk3"))
                .hasValueSatisfying(
                        disk -> assertThat(disk.reservePolicy()).isEqualTo(Fact.known(ReservePolicy.NO_RESERVE)))
                .hasValueSatisfying(disk -> assertThat(disk.volumeGroup()).isEqualTo(Fact.known(Optional.empty())))
                .hasValueSatisfying(
                        disk -> assertThat(disk.location().isKnown()).isTrue());
        assertThat(server.serverAdapters().isComplete()).isTrue();
        assertThat(server.serverAdapters().items().get(0))
                .satisfies(adapter -> assertThat(adapter.client().isKnown()).isTrue())
                .satisfies(adapter -> assertThat(adapter.clientSlot().isKnown()).isTrue());
        assertThat(merged.estate().managedSystem(SYSTEM).virtualIoServers())
                .isEqualTo(Listing.complete(List.of("vio7")));
        assertThat(merged.estate().partitions().stream())
                .singleElement()
                .satisfies(
                        partition -> assertThat(partition.technologyRefresh()).isEqualTo(Fact.known(4)));
        assertThat(merged.origins()
                        .of(new FactRef(Subject.on(VIO7, Subject.Kind.PHYSICAL_VOLUME, "hdisk3"), "reserve_policy"))
                        .map(Origin::toString))
                .hasValue("policy.txt:6, lsdev on vio7");
    }

    @Test
    void aServerThatNobodyIdentifiesStaysOneOfUnknownSystem() {
        assertThat(Merger.merge(List.of(SIZES, POLICY))
                        .estate()
                        .virtualIoServers()
                        .keys())
                .containsExactly(ViosKey.ofUnknownSystem("vio7"));
    }

    @Test
    void aNameThatTwoSystemsHaveIdentifiesNobody() {
        Capture two = document("""
                lpm: 1
                virtual_io_servers:
                  - {name: vio7, system: 8286-42A*21A0B7C}
                  - {name: vio7, system: 8286-42A*21A0B7D}
                """);

        assertThat(Merger.merge(List.of(two)).estate().virtualIoServers().size())
                .isEqualTo(2);
        assertThatThrownBy(() -> Merger.merge(List.of(SIZES, two)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "Virtual I/O Server vio7 (sizes.txt:3, lspv on vio7): its managed system is unknown, and"
                                + " servers of that name are on [8286-42A*21A0B7C, 8286-42A*21A0B7D]");
    }

    @Test
    void nothingMergedIsEmptyAndOneCaptureIsItself() {
        assertThat(Merger.merge(List.of())).isEqualTo(Capture.empty());
        assertThat(Merger.merge(List.of(DOCUMENT)).estate()).isEqualTo(DOCUMENT.estate());
        assertThat(Merger.merge(List.of(DOCUMENT, Capture.empty())).origins()).isEqualTo(DOCUMENT.origins());
        assertThat(Merger.merge(ImmutableList.of()).estate()).isEqualTo(Estate.empty());
    }

    @Test
    void deviceNamesAreOrderedByTheirNumbers() {
        assertThat(Stream.of("hdisk10", "hdisk9", "hdisk", "ent2", "hdisk09", "hdisk9a")
                        .sorted(NumberAware.ORDER))
                .containsExactly("ent2", "hdisk", "hdisk09", "hdisk9", "hdisk9a", "hdisk10");
    }
}
