package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.sim.Article;
import org.junit.jupiter.params.provider.Arguments;

/** Partitions that a hypervisor is asked to define: the article's, edited, on the article's destination, edited. */
final class Definitions {

    static final String NOTHING = "";
    static final String SYSTEM = "7895-42X*1054A5B";
    static final String SHELL = "ibmi1 (partition 5)";

    static final LogicalPartition PARTITION =
            Article.estate().partition(Article.CLIENT).withSystem(Article.DESTINATION);

    private Definitions() {}

    /** Why the hypervisor does not define it, or nothing. */
    static String refusal(UnaryOperator<ManagedSystem> system, UnaryOperator<LogicalPartition> shell, MoveKind kind) {
        Estate estate = Article.estate().updating(Article.DESTINATION, system);
        Attempt<Estate> attempt = new Hypervisor(estate, Article.DESTINATION).define(shell.apply(PARTITION), kind);
        return attempt instanceof Attempt.Failed<Estate> failed ? failed.reason() : NOTHING;
    }

    /** A system that is known to be capable of everything. */
    static ManagedSystem capable(ManagedSystem system) {
        return system.withCapabilities(Maps.toMap(ImmutableList.copyOf(MobilityCapability.values()), unused -> true));
    }

    static UnaryOperator<ManagedSystem> incapable(MobilityCapability capability) {
        return system -> system.withCapabilities(ImmutableMap.of(capability, false));
    }

    static UnaryOperator<LogicalPartition> memory(UnaryOperator<MemoryAllocation> edit) {
        return partition -> partition.withMemory(partition.memory().map(edit));
    }

    static UnaryOperator<LogicalPartition> virtual(int count) {
        return partition -> partition.withProcessors(partition
                .processors()
                .map(all -> all.withVirtualProcessors(Fact.known(count)).withDedicated(Fact.known(false))));
    }

    static LogicalPartition aix(LogicalPartition partition) {
        return partition.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX));
    }

    static Arguments system(String reason, UnaryOperator<ManagedSystem> system) {
        return row(reason, system, p -> p);
    }

    static Arguments row(String reason, UnaryOperator<ManagedSystem> system, UnaryOperator<LogicalPartition> shell) {
        return row(reason, system, shell, MoveKind.ACTIVE);
    }

    static Arguments row(
            String reason, UnaryOperator<ManagedSystem> system, UnaryOperator<LogicalPartition> shell, MoveKind kind) {
        return Arguments.of(reason, system, shell, kind);
    }
}
