package lpm.rules.catalog;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualSwitch;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Origins;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Outcome;
import lpm.rules.RuleId;
import lpm.rules.Scenario;
import lpm.rules.ServerEdits;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all rules say of one broken thing, and whether what they offer mends it together. */
class RemediesTest {

    private static final Validator STANDARD = Validator.standard(Origins.none());

    /** Broken things, by the rules that must say so, and no others. */
    private static final ImmutableMap<String, UnaryOperator<Estate>> BROKEN =
            ImmutableMap.<String, UnaryOperator<Estate>>builder()
                    .put(
                            "vios-present-both",
                            e -> e.withVirtualIoServers(
                                            e.virtualIoServers().without(VIO1B).without(VIO2B))
                                    .updating(B, s -> s.withVirtualIoServers(Listing.complete(List.of()))))
                    .put("vios-state-running", both(VIO1B, VIO2A, ServerEdits.stopped()))
                    .put(
                            "vios-virtual-slots-free",
                            both(
                                    VIO1B,
                                    VIO2B,
                                    v -> v.withMaximumVirtualSlots(Fact.known(21))
                                            .withOtherVirtualSlots(Listing.complete(
                                                    Stream.iterate(0, slot -> slot < 20, slot -> slot + 1)
                                                            .filter(slot -> slot != 10)
                                                            .map(VirtualSlot::new)
                                                            .toList()))))
                    .put("msp-source-present", both(VIO1A, VIO2A, ServerEdits.mover(Fact.known(false))))
                    .put("msp-destination-present", both(VIO1B, VIO2B, ServerEdits.mover(Fact.known(false))))
                    .put("vscsi-source-mapped", one(VIO2A, ServerEdits.devices()))
                    .put(
                            "vscsi-backing-visible",
                            both(
                                    VIO1B,
                                    VIO2B,
                                    v -> ServerEdits.without(ROOT)
                                            .apply(ServerEdits.without(DATA).apply(v))))
                    .put(
                            "vscsi-backing-visible-both-vios",
                            one(
                                    VIO2B,
                                    v -> ServerEdits.without(ROOT)
                                            .apply(ServerEdits.without(DATA).apply(v))))
                    .put(
                            "vscsi-dual-vios-no-reserve, vscsi-reserve-parity",
                            both(VIO1B, VIO2B, ServerEdits.reserving(ROOT, ReservePolicy.SINGLE_PATH)))
                    .put(
                            "vscsi-dual-vios-no-reserve",
                            e -> both(VIO1B, VIO2B, ServerEdits.reserving(ROOT, ReservePolicy.SINGLE_PATH))
                                    .apply(both(VIO1A, VIO2A, ServerEdits.reserving(ROOT, ReservePolicy.SINGLE_PATH))
                                            .apply(e)))
                    .put(
                            "net-vlan-bridged",
                            both(VIO1B, VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of()))))
                    .put(
                            "net-vswitch-same-name",
                            e -> both(VIO1B, VIO2B, v -> v.withSharedEthernetAdapters(Listing.complete(List.of())))
                                    .apply(e.updating(
                                            B,
                                            s -> s.withVirtualSwitches(Listing.complete(List.of(VirtualSwitch.builder()
                                                    .name("OTHER")
                                                    .build()))))))
                    .buildOrThrow();

    static Stream<Map.Entry<String, UnaryOperator<Estate>>> broken() {
        return BROKEN.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void breaksNoOtherRule(Map.Entry<String, UnaryOperator<Estate>> broken) {
        ValidationReport report = STANDARD.validate(broken.getValue().apply(Scenario.estate()), Scenario.request());
        assertThat(report.violatedRules().stream().map(RuleId::toString).toList())
                .containsExactly(broken.getKey().split(", "));
        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void mendsAllAtOnce(Map.Entry<String, UnaryOperator<Estate>> broken) {
        Estate estate = broken.getValue().apply(Scenario.estate());
        Estate mended = mended(estate, STANDARD.validate(estate, Scenario.request()));
        assertThat(STANDARD.validate(mended, Scenario.request()).verdict()).isEqualTo(Verdict.PASSED);
    }

    /** Whatever else is unknown, a rule answers, and its remedies can be applied together. */
    @Test
    @Tag("exhaustive")
    void answersWhateverElseIsUnknown() {
        for (UnaryOperator<Estate> broken : BROKEN.values()) {
            for (UnaryOperator<Estate> hole : holes()) {
                for (MigrationMode mode : MigrationMode.values()) {
                    Estate estate = hole.apply(broken.apply(Scenario.estate()));
                    MigrationRequest request = Scenario.request().withMode(mode);
                    assertThat(mended(estate, STANDARD.validate(estate, request)))
                            .isNotNull();
                }
            }
        }
    }

    /** A fact that nobody captured is no reason to refuse. */
    @Test
    void refusesNothingForWantOfAFact() {
        for (UnaryOperator<Estate> hole : holes()) {
            ValidationReport report = STANDARD.validate(hole.apply(Scenario.estate()), Scenario.request());
            assertThat(report.violatedRules()).isEmpty();
        }
    }

    private static List<UnaryOperator<Estate>> holes() {
        List<UnaryOperator<VirtualIoServer>> ofServers = List.of(
                v -> v.withId(Fact.unknown()),
                v -> v.withState(Fact.unknown()),
                v -> v.withMoverServicePartition(Fact.unknown()),
                v -> v.withMaximumVirtualSlots(Fact.unknown()),
                v -> v.withOtherVirtualSlots(Listing.unknown()),
                v -> v.withPhysicalVolumes(Listing.unknown()),
                ServerEdits.disksShown(Coverage.open()),
                ServerEdits.disksShown(Coverage.filtered(List.of("51200"))),
                v -> v.withPhysicalVolumes(v.physicalVolumes().replacing(d -> true, d -> d.withId(Fact.unknown()))),
                v -> v.withPhysicalVolumes(
                        v.physicalVolumes().replacing(d -> true, d -> d.withSizeMegabytes(Fact.unknown()))),
                v -> v.withPhysicalVolumes(
                        v.physicalVolumes().replacing(d -> true, d -> d.withReservePolicy(Fact.unknown()))),
                v -> v.withServerAdapters(Listing.unknown()),
                v -> v.withServerAdapters(Listing.of(v.serverAdapters().items(), Coverage.open())),
                ServerEdits.adapters(a -> a.withClient(Fact.unknown())),
                ServerEdits.adapters(a -> a.withClientSlot(Fact.unknown())),
                ServerEdits.adapters(a -> a.withTargetDevices(Listing.unknown())),
                ServerEdits.adapters(a -> a.withTargetDevices(
                        a.targetDevices().replacing(d -> true, d -> d.withBackingDevice(Fact.unknown())))),
                v -> v.withSharedEthernetAdapters(Listing.unknown()),
                v -> v.withSharedEthernetAdapters(
                        v.sharedEthernetAdapters().replacing(b -> true, b -> b.withTrunkAdapters(Listing.unknown()))),
                v -> v.withSharedEthernetAdapters(v.sharedEthernetAdapters()
                        .replacing(
                                b -> true,
                                b -> b.withTrunkAdapters(b.trunkAdapters()
                                        .replacing(t -> true, t -> t.withVirtualSwitch(Fact.unknown()))))));
        List<UnaryOperator<LogicalPartition>> ofPartitions = List.of(
                p -> p.withName(Fact.unknown()),
                p -> p.withEnvironment(Fact.unknown()),
                p -> p.withState(Fact.unknown()),
                p -> p.withState(Fact.known(PartitionState.RUNNING)).withScsiAdapters(Listing.unknown()),
                p -> p.withScsiAdapters(p.scsiAdapters().replacing(a -> true, a -> a.withServer(Fact.unknown()))),
                p -> p.withScsiAdapters(p.scsiAdapters().replacing(a -> true, a -> a.withServerSlot(Fact.unknown()))),
                p -> p.withEthernetAdapters(Listing.unknown()),
                p -> p.withEthernetAdapters(
                        p.ethernetAdapters().replacing(a -> true, a -> a.withVirtualSwitch(Fact.unknown()))));
        ImmutableList.Builder<UnaryOperator<Estate>> holes = ImmutableList.builder();
        for (UnaryOperator<VirtualIoServer> hole : ofServers) {
            holes.add(each(List.of(VIO1A), hole));
            holes.add(each(List.of(VIO2A), hole));
            holes.add(each(List.of(VIO1B, VIO2B), hole));
        }
        ofPartitions.forEach(hole -> holes.add(e -> e.updating(SHOP, hole)));
        for (MachineTypeModelSerial system : List.of(A, B)) {
            holes.add(e -> e.updating(system, s -> s.withVirtualIoServers(Listing.unknown())));
            holes.add(e -> e.updating(system, s -> s.withVirtualSwitches(Listing.unknown())));
        }
        return holes.add(e -> e.withStorageSystems(Table.empty())).build();
    }

    private static Estate mended(Estate estate, ValidationReport report) {
        List<Change> changes = new ArrayList<>();
        report.results().stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                .map(Finding::remedies)
                .forEach(remedies -> remedies.stream().limit(1).forEach(remedy -> changes.addAll(remedy.changes())));
        return Scenario.apply(changes, estate);
    }

    private static UnaryOperator<Estate> one(ViosKey key, UnaryOperator<VirtualIoServer> edit) {
        return each(List.of(key), edit);
    }

    private static UnaryOperator<Estate> both(ViosKey first, ViosKey second, UnaryOperator<VirtualIoServer> edit) {
        return each(List.of(first, second), edit);
    }

    /** Edits the servers that there are. */
    private static UnaryOperator<Estate> each(List<ViosKey> keys, UnaryOperator<VirtualIoServer> edit) {
        return estate -> {
            Estate result = estate;
            for (ViosKey key : keys) {
                result = result.withVirtualIoServers(result.virtualIoServers().updated(key, edit));
            }
            return result;
        };
    }
}
