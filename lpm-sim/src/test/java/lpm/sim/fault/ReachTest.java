package lpm.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lpm.model.id.MachineTypeModelSerial;
import lpm.sim.Article;
import lpm.sim.Course;
import lpm.sim.MigrationOptions;
import lpm.sim.Neighbours;
import lpm.sim.hardware.MoverPair;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who else is hit by a fault of the article's move, which streams from the first source server to the first destination server. */
class ReachTest {

    private static final MachineTypeModelSerial ELSEWHERE = MachineTypeModelSerial.parse("7895-42X*1054A7B");

    private static final Course SAME_WAY = Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults());
    private static final Course OPPOSITE_WAY = Neighbours.begin(Neighbours.oppositeWay(), MigrationOptions.defaults());

    private static List<String> harm(MoveState state) {
        Conditions now = state.conditions();
        List<String> harm = new ArrayList<>();
        now.pairs().stream().filter(pair -> !pair.isWhole()).forEach(pair -> harm.add(pair.toString()));
        now.lost().keySet().forEach(resource -> harm.add(resource.name()));
        now.lostPaths().keySet().forEach(server -> harm.add("path of " + server));
        now.stop().ifPresent(reason -> harm.add("stop"));
        now.waitBudgetSpent().ifPresent(reason -> harm.add("wait"));
        return harm;
    }

    private static String harm(Fault fault, MoveState struck, MoveState other) {
        return String.join(", ", harm(fault.reach(struck, other, "why")));
    }

    private static MoveState beside(Course course) {
        return course.beside().get(0).state();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HMC_LOSS           | CONSOLE                     | CONSOLE                | CONSOLE",
                "SRC_FRAME_DOWN     | SOURCE_FRAME                | SOURCE_FRAME           | DESTINATION_FRAME",
                "DST_FRAME_DOWN     | DESTINATION_FRAME           | ''                     | SOURCE_FRAME",
                "SRC_VIOS_RMC_LOSS  | SOURCE_SERVER_RMC           | SOURCE_SERVER_RMC      | DESTINATION_SERVER_RMC",
                "DST_VIOS_RMC_LOSS  | DESTINATION_SERVER_RMC      | ''                     | SOURCE_SERVER_RMC",
                "DST_MEMORY_SHORT   | DESTINATION_MEMORY          | ''                     | ''",
                "SRC_VIOS_PATH_LOSS | path of sn1054a3bvios1      | path of sn1054a3bvios1 | path of sn1054a3bvios1",
                "DST_VIOS_PATH_LOSS | path of sn1054a5bvios1      | path of sn1054a5bvios1 | path of sn1054a5bvios1",
                "DST_LUN_GONE       | ''                          | ''                     | ''",
                "OS_REFUSES         | ''                          | ''                     | ''",
                "WAIT_BUDGET_SPENT  | ''                          | ''                     | ''",
                "USER_STOP          | ''                          | ''                     | ''",
                "LPAR_RMC_LOSS      | ''                          | ''                     | ''",
                "DIRTY_RATE_HIGH    | ''                          | ''                     | ''",
            })
    void whoUsesThePartThatIsHitIsHitAsWellAndNobodyElse(
            Fault fault, String sameWay, String fromTheSameSystem, String oppositeWay) {
        MoveState same = beside(SAME_WAY);
        MoveState away = same.withPlan(same.plan().withDestination(ELSEWHERE));
        MoveState opposite = beside(OPPOSITE_WAY);

        assertThat(harm(fault, SAME_WAY.state(), same)).isEqualTo(sameWay);
        assertThat(harm(fault, SAME_WAY.state(), away)).isEqualTo(fromTheSameSystem);
        assertThat(harm(fault, OPPOSITE_WAY.state(), opposite)).isEqualTo(oppositeWay);
        assertThat(fault.reach(SAME_WAY.state(), same, "why").memory()).isEqualTo(same.memory());
    }

    /** A mover is missing in each pair on whichever side, and a link carries nothing in either direction. */
    @ParameterizedTest
    @CsvSource({
        "SRC_MSP_CRASH, '11, 12, reverse 11'",
        "DST_MSP_CRASH, '11, 21, reverse 11'",
        "MSP_LINK_LOSS, '11, reverse 11'",
    })
    void pairsThatUseTheMoverOrTheLinkBreakAndOthersStay(Fault fault, String broken) {
        MoveState same = beside(SAME_WAY);
        MoveState streaming = same.withConditions(same.conditions()
                .withPairs(
                        MoverPair.whole(Article.SOURCE_1, Article.DESTINATION_1),
                        MoverPair.whole(Article.SOURCE_1, Article.DESTINATION_2),
                        MoverPair.whole(Article.SOURCE_2, Article.DESTINATION_1),
                        MoverPair.whole(Article.SOURCE_2, Article.DESTINATION_2),
                        MoverPair.whole(Article.DESTINATION_1, Article.SOURCE_1),
                        MoverPair.whole(Article.DESTINATION_2, Article.SOURCE_2)));

        assertThat(harm(fault, SAME_WAY.state(), streaming)
                        .replaceAll("sn1054a3bvios([12]) -> sn1054a5bvios", "$1")
                        .replaceAll("sn1054a5bvios([12]) -> sn1054a3bvios", "reverse $1"))
                .isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "SRC_VIOS_PATH_LOSS, path of sn1054a3bvios1, path of sn1054a3bvios2",
        "DST_VIOS_PATH_LOSS, path of sn1054a5bvios1, path of sn1054a5bvios2",
    })
    void theSecondPathThatIsLostIsThatOfTheNextServerForAll(Fault fault, String first, String second) {
        Course once = SAME_WAY.struckBy(fault);
        Course twice = once.struckBy(fault);

        assertThat(harm(once.state())).containsExactly(first);
        assertThat(harm(beside(once))).containsExactly(first);
        assertThat(harm(twice.state())).containsExactly(first, second);
        assertThat(harm(beside(twice))).containsExactly(first, second);
        assertThat(harm(twice.struckBy(fault).state())).containsExactly(first, second);
        assertThat(harm(fault, once.state(), beside(SAME_WAY))).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "SRC_MSP_CRASH, mover service partition sn1054a3bvios1 has crashed,"
                + " the source mover service partition has crashed",
        "DST_MSP_CRASH, mover service partition sn1054a5bvios1 has crashed,"
                + " the destination mover service partition has crashed",
        "MSP_LINK_LOSS, the link between mover service partitions sn1054a3bvios1 and sn1054a5bvios1 is down,"
                + " the link between the mover service partitions is down",
        "SRC_FRAME_DOWN, 7895-42X*1054A3B is down, 7895-42X*1054A3B is down",
        "DST_FRAME_DOWN, 7895-42X*1054A5B is down, 7895-42X*1054A5B is down",
        "SRC_VIOS_PATH_LOSS, Virtual I/O Server sn1054a3bvios1 has lost its path to storage,"
                + " Virtual I/O Server sn1054a3bvios2 has lost its path to storage",
        "DST_VIOS_PATH_LOSS, Virtual I/O Server sn1054a5bvios1 has lost its path to storage,"
                + " Virtual I/O Server sn1054a5bvios2 has lost its path to storage",
        "HMC_LOSS, the management console is lost, the management console is lost",
    })
    void aFaultNamesWhomItHitsAsLongAsThereIsOneToHit(Fault fault, String first, String second) {
        assertThat(fault.describe(SAME_WAY.state())).isEqualTo(first);
        assertThat(fault.describe(SAME_WAY.struckBy(fault).state())).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "SRC_VIOS_PATH_LOSS, a source Virtual I/O Server has lost its path to storage",
        "DST_VIOS_PATH_LOSS, a destination Virtual I/O Server has lost its path to storage",
    })
    void aFaultThatHitsNobodyMoreNamesNobody(Fault fault, String words) {
        assertThat(fault.describe(SAME_WAY.struckBy(fault).struckBy(fault).state()))
                .isEqualTo(words);
    }
}
