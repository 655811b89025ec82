package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.MoverPair;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** What may go wrong during a migration; a fault stays until it is repaired. */
public enum Fault implements Incident {
    SRC_MSP_CRASH("the source mover service partition has crashed"),
    DST_MSP_CRASH("the destination mover service partition has crashed"),
    MSP_LINK_LOSS("the link between the mover service partitions is down"),
    HMC_LOSS("the management console is lost"),
    SRC_VIOS_PATH_LOSS("a source Virtual I/O Server has lost its path to storage"),
    DST_VIOS_PATH_LOSS("a destination Virtual I/O Server has lost its path to storage"),
    DST_LUN_GONE("a LUN is no longer visible at the destination"),
    DST_MEMORY_SHORT("another partition has taken the free memory of the destination"),
    OS_REFUSES("the operating system refuses to be suspended"),
    DIRTY_RATE_HIGH("the partition writes memory faster than it can be sent"),
    WAIT_BUDGET_SPENT("the time to wait for the operating system is spent"),
    USER_STOP("a person asks to stop the migration"),
    LPAR_RMC_LOSS("the console has lost its RMC connection to the partition"),
    SRC_VIOS_RMC_LOSS("the console has lost its RMC connection to the source Virtual I/O Servers"),
    DST_VIOS_RMC_LOSS("the console has lost its RMC connection to the destination Virtual I/O Servers"),
    SRC_FRAME_DOWN("the source system is down"),
    DST_FRAME_DOWN("the destination system is down");

    /** They hit movers, their link, the consent of the operating system and the time to wait for it. */
    private static final ImmutableSet<Fault> OF_COPYING = Sets.immutableEnumSet(
            SRC_MSP_CRASH, DST_MSP_CRASH, MSP_LINK_LOSS, OS_REFUSES, DIRTY_RATE_HIGH, WAIT_BUDGET_SPENT);

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** Those that concern a migration. */
    public static ImmutableList<Fault> concerning(MoveState state) {
        return Arrays.stream(values()).filter(fault -> fault.concerns(state)).collect(ImmutableList.toImmutableList());
    }

    /** Some hit what only copying memory takes. */
    @Override
    public Optional<String> idle(MoveState state) {
        return state.plan().kind().copiesMemory() || !OF_COPYING.contains(this)
                ? Optional.empty()
                : Optional.of("no memory is copied");
    }

    @Override
    public boolean isPossible(MoveState start) {
        return concerns(start);
    }

    @Override
    public String describe(MoveState state) {
        return switch (this) {
            case SRC_MSP_CRASH -> named(state, "mover service partition %s has crashed", MoverPair::source);
            case DST_MSP_CRASH -> named(state, "mover service partition %s has crashed", MoverPair::destination);
            case MSP_LINK_LOSS ->
                state.conditions()
                        .pairInUse()
                        .map(pair -> "the link between mover service partitions %s and %s is down"
                                .formatted(pair.source(), pair.destination()))
                        .orElse(text);
            case SRC_VIOS_PATH_LOSS ->
                pathLoss(state, state.plan().sourceServers().ofStorage().asList());
            case DST_VIOS_PATH_LOSS ->
                pathLoss(state, state.plan().destinationServers().ofStorage().asList());
            case SRC_FRAME_DOWN -> state.plan().sourceLabel() + " is down";
            case DST_FRAME_DOWN -> state.plan().destinationLabel() + " is down";
            default -> text;
        };
    }

    private String named(MoveState state, String sentence, Function<MoverPair, ViosKey> who) {
        return state.conditions().pairInUse().map(who).map(sentence::formatted).orElse(text);
    }

    private String pathLoss(MoveState state, ImmutableList<ViosKey> servers) {
        return state.conditions()
                .nextWithPath(servers)
                .map("Virtual I/O Server %s has lost its path to storage"::formatted)
                .orElse(text);
    }

    @Override
    public MoveState strike(MoveState state, String reason) {
        if (this == DIRTY_RATE_HIGH) {
            return state.withMemory(busy(state));
        }
        return state.withConditions(worse(state, state.conditions(), reason));
    }

    /** Who shares the part that is hit is hit as well; what is the matter of one partition or request reaches nobody else. */
    @Override
    public MoveState reach(MoveState struck, MoveState other, String reason) {
        return other.withConditions(
                switch (this) {
                    case SRC_MSP_CRASH -> Reach.mover(struck, other, MoverPair::source, reason);
                    case DST_MSP_CRASH -> Reach.mover(struck, other, MoverPair::destination, reason);
                    case MSP_LINK_LOSS -> Reach.link(struck, other, reason);
                    case HMC_LOSS -> other.conditions().losing(Resource.CONSOLE, reason);
                    case SRC_VIOS_PATH_LOSS ->
                        Reach.path(struck, other, struck.plan().sourceServers().ofStorage(), reason);
                    case DST_VIOS_PATH_LOSS ->
                        Reach.path(
                                struck,
                                other,
                                struck.plan().destinationServers().ofStorage(),
                                reason);
                    case DST_MEMORY_SHORT -> Reach.memory(struck, other, reason);
                    case SRC_VIOS_RMC_LOSS -> Reach.servers(Reach.source(struck), other, reason);
                    case DST_VIOS_RMC_LOSS -> Reach.servers(struck.plan().destination(), other, reason);
                    case SRC_FRAME_DOWN -> Reach.frame(Reach.source(struck), other, reason);
                    case DST_FRAME_DOWN -> Reach.frame(struck.plan().destination(), other, reason);
                    case DST_LUN_GONE, OS_REFUSES, DIRTY_RATE_HIGH, WAIT_BUDGET_SPENT, USER_STOP, LPAR_RMC_LOSS ->
                        other.conditions();
                });
    }

    private Conditions worse(MoveState state, Conditions now, String reason) {
        return switch (this) {
            case SRC_MSP_CRASH, DST_MSP_CRASH, MSP_LINK_LOSS -> now.losingPair(reason);
            case HMC_LOSS -> now.losing(Resource.CONSOLE, reason);
            case SRC_VIOS_PATH_LOSS ->
                now.losingPath(state.plan().sourceServers().ofStorage(), reason);
            case DST_VIOS_PATH_LOSS ->
                now.losingPath(state.plan().destinationServers().ofStorage(), reason);
            case DST_LUN_GONE -> now.losing(Resource.DESTINATION_LUNS, reason);
            case DST_MEMORY_SHORT -> now.losing(Resource.DESTINATION_MEMORY, reason);
            case OS_REFUSES -> now.losing(Resource.CONSENT, reason);
            case DIRTY_RATE_HIGH -> now;
            case WAIT_BUDGET_SPENT -> now.withWaitBudgetSpent(reason);
            case USER_STOP -> now.withStop(reason);
            case LPAR_RMC_LOSS -> now.losing(Resource.PARTITION_RMC, reason);
            case SRC_VIOS_RMC_LOSS -> now.losing(Resource.SOURCE_SERVER_RMC, reason);
            case DST_VIOS_RMC_LOSS -> now.losing(Resource.DESTINATION_SERVER_RMC, reason);
            case SRC_FRAME_DOWN -> now.losing(Resource.SOURCE_FRAME, reason);
            case DST_FRAME_DOWN -> now.losing(Resource.DESTINATION_FRAME, reason);
        };
    }

    /** All memory is hot, and written twice as fast as the link carries it. */
    private static PartitionMemory busy(MoveState state) {
        long link = TransferRate.ofBits(state.parameters().linkBitsPerSecond()).bytesPerSecond();
        return state.memory()
                .withDirtyRate(new TransferRate(LongMath.saturatedMultiply(2, link)))
                .withHotPages(state.memory().pages());
    }
}
