package lpm.rules.partition;

import static lpm.rules.MigrationMode.ACTIVE;
import static lpm.rules.MigrationMode.INACTIVE;
import static lpm.rules.MigrationMode.SUSPENDED;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoPhysicalIoTest {

    private static final PhysicalIoSlot OPTIONAL =
            new PhysicalIoSlot(new LocationCode("U78C0.001.DBJ1234-P2-C3"), false);
    private static final PhysicalIoSlot REQUIRED =
            new PhysicalIoSlot(new LocationCode("U78C0.001.DBJ1234-P2-C4"), true);
    private static final String HAS_OPTIONAL =
            "shop (partition 7) owns the physical slot U78C0.001.DBJ1234-P2-C3; remove it from the partition";
    private static final String HAS_REQUIRED = "shop (partition 7) owns the physical slot U78C0.001.DBJ1234-P2-C4,"
            + " which its profile requires; take it out of the profile and restart the partition,"
            + " or remove it while the partition is off";
    private static final String SLOTS_UNKNOWN = "the physical I/O slots of partition 7 are unknown"
            + " < lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE (the management console)";

    private final RuleCheck check = RuleCheck.of(new LparNoPhysicalIo());

    @Test
    void allowsAPartitionWithoutPhysicalSlots() {
        check.holds();
        check.mode(INACTIVE).holds();
    }

    @Test
    void refusesARunningOrSuspendedPartitionWithAPhysicalAdapter() {
        owning(OPTIONAL)
                .mode(SUSPENDED)
                .refuses(HAS_OPTIONAL)
                .mode(ACTIVE)
                .refuses(HAS_OPTIONAL)
                .offers(
                        "Remove U78C0.001.DBJ1234-P2-C3 from shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE"
                                + " -F drc_name,drc_index | grep U78C0.001.DBJ1234-P2-C3",
                        "On the management console: chhwres -r io -m 9117-MMB*10ABCDE -o r --id 7 -l <drc_index>")
                .mended()
                .holds();
    }

    @Test
    void refusesEveryAdapter() {
        owning(OPTIONAL, REQUIRED).refuses(HAS_OPTIONAL, HAS_REQUIRED).mended().holds();
    }

    @Test
    void allowsAPartitionThatIsOffWithAnAdapterItsProfileDoesNotRequire() {
        owning(OPTIONAL).mode(INACTIVE).holds();
    }

    @Test
    void refusesAPartitionThatIsOffWithAnAdapterItsProfileRequires() {
        owning(REQUIRED, OPTIONAL)
                .mode(INACTIVE)
                .refuses(HAS_REQUIRED)
                .offers(
                        "Take U78C0.001.DBJ1234-P2-C4 out of the profile, and from shop (partition 7) while it is off",
                        Cost.PARTITION_RESTART,
                        "On the management console: lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE"
                                + " -F drc_name,drc_index | grep U78C0.001.DBJ1234-P2-C4",
                        "On the management console: chhwres -r io -m 9117-MMB*10ABCDE -o r --id 7 -l <drc_index>")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheSlots() {
        check.partition(p -> p.withPhysicalIoSlots(Listing.unknown())).waitsFor(SLOTS_UNKNOWN);
    }

    @Test
    void refusesWhatAnOpenListShowsAndWaitsForTheRest() {
        check.partition(p -> p.withPhysicalIoSlots(Listing.of(List.of(OPTIONAL), Coverage.open())))
                .says("violated: " + HAS_OPTIONAL, "undetermined: " + SLOTS_UNKNOWN)
                .mode(INACTIVE)
                .waitsFor(SLOTS_UNKNOWN);
    }

    private RuleCheck owning(PhysicalIoSlot... slots) {
        return check.partition(p -> p.withPhysicalIoSlots(Listing.complete(List.of(slots))));
    }
}
