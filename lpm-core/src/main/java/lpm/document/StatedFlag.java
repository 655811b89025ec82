package lpm.document;

import com.google.common.collect.ImmutableMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;

/** A truth about a partition that persons may state. */
record StatedFlag(
        Function<LogicalPartition, Fact<Boolean>> of,
        BiFunction<LogicalPartition, Fact<Boolean>, LogicalPartition> with) {

    /** All of them, by attribute. */
    static final ImmutableMap<String, StatedFlag> ALL = ImmutableMap.of(
            "virtual_terminal_open",
            new StatedFlag(LogicalPartition::virtualTerminalOpen, LogicalPartition::withVirtualTerminalOpen),
            "agrees_to_suspend",
            new StatedFlag(LogicalPartition::agreesToSuspend, LogicalPartition::withAgreesToSuspend),
            "held_by_task",
            new StatedFlag(LogicalPartition::heldByTask, LogicalPartition::withHeldByTask),
            "cluster_heartbeat",
            new StatedFlag(LogicalPartition::clusterHeartbeat, LogicalPartition::withClusterHeartbeat),
            "both_port_names_zoned",
            new StatedFlag(LogicalPartition::bothPortNamesZoned, LogicalPartition::withBothPortNamesZoned));
}
