package lpm.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import lpm.rules.PairCondition;
import lpm.testkit.bench.Fleet.Partition;
import lpm.testkit.bench.Fleet.Server;
import org.junit.jupiter.api.Test;

/** The workload is the one that others have measured, and every way to evaluate its rules finds the same. */
class FleetTest {

    private static final ImmutableList<ImmutableList<PairCondition<Partition, Server>>> RULES =
            Arrays.stream(FleetRule.values()).map(FleetRule::conditions).collect(ImmutableList.toImmutableList());

    @Test
    void isTheWorkloadThatWasMeasured() {
        Fleet fleet = Fleet.large();
        ViolatedRules rules = ViolatedRules.of(RULES, fleet.partitions(), fleet.servers());
        long sum = 0;
        int eligible = 0;
        int findings = 0;
        for (int partition = 0; partition < fleet.partitions().size(); partition++) {
            for (long mask : rules.masks(partition)) {
                sum += mask;
                eligible += mask == 0 ? 1 : 0;
                findings += Long.bitCount(mask);
            }
        }
        assertThat(sum).isEqualTo(496_650_064);
        assertThat(eligible).isEqualTo(126_169);
        assertThat(findings).isEqualTo(638_036);
        assertThat(FleetFloor.sum(fleet)).isEqualTo(sum);
    }

    @Test
    void masksAreTheRulesOfTheFindings() {
        // more systems than a word has bits
        Fleet fleet = Fleet.of(100, 70, 7);
        ViolatedRules rules = ViolatedRules.of(RULES, fleet.partitions(), fleet.servers());
        for (int partition = 0; partition < fleet.partitions().size(); partition++) {
            long[] masks = rules.masks(partition);
            for (int server = 0; server < masks.length; server++) {
                ImmutableList<FleetFinding> findings = FleetFinding.of(
                        fleet.partitions().get(partition), fleet.servers().get(server));
                assertThat(findings.stream()
                                .mapToLong(finding -> 1L << finding.rule().ordinal())
                                .sum())
                        .isEqualTo(masks[server])
                        .isEqualTo(FleetFloor.violated(
                                fleet.partitions().get(partition),
                                fleet.servers().get(server)));
            }
        }
    }

    @Test
    void aFindingSaysWhatIsWanting() {
        Fleet fleet = Fleet.of(100, 70, 7);
        ImmutableList<String> explanations = fleet.partitions().stream()
                .flatMap(partition ->
                        fleet.servers().stream().flatMap(server -> FleetFinding.of(partition, server).stream()))
                .map(FleetFinding::explanation)
                .collect(ImmutableList.toImmutableList());
        for (FleetRule rule : FleetRule.values()) {
            assertThat(explanations).as(rule.toString()).anyMatch(line -> line.startsWith(rule + ": "));
        }
        assertThat(explanations)
                .anyMatch(line -> line.matches("VLANS: S\\d+ does not offer \\[VLAN\\d+\\]"))
                .anyMatch(line -> line.matches("MEMORY: needs \\d+, and S\\d+ has \\d+"));
    }
}
