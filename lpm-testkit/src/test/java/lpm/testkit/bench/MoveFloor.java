package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationStep;
import lpm.sim.state.MigrationParameters;

/**
 * The floor of {@link Moves}: what a plain discrete-event simulation of them costs. Records wait in one priority queue for all moves,
 * numbers change in place, and a log has each event of each move in the words of the library. There is no hardware: nothing is
 * looked up, nothing can fail, no state is kept and no invariant is looked at.
 */
final class MoveFloor {

    /** The next event of a move: a step, or one pass of several. */
    private record Due(long time, int move, int step) {}

    /** An event of the log. */
    record Logged(int move, MigrationEvent event) {}

    private static final Comparator<Due> FIRST = Comparator.comparingLong(Due::time);
    private static final ImmutableList<MigrationStep> STEPS = ImmutableList.copyOf(MigrationStep.values());
    private static final String CONSOLE = "console";

    private final String partition = "ibmi1 (partition 5)";
    private final String source = "7895-42X*1054A3B";
    private final String destination = "7895-42X*1054A5B";
    private final String sourceServer = "sn1054a3bvios";
    private final String destinationServer = "sn1054a5bvios";
    private final long megabytes = 4_096;

    private final List<Logged> log = new ArrayList<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>(FIRST);
    private final List<MoveNumbers> moves = new ArrayList<>();

    private MoveFloor() {}

    /** Carries the moves out. */
    static MoveFloor of(Moves moves) {
        MoveFloor floor = new MoveFloor();
        for (MigrationParameters parameters : moves.numbers()) {
            floor.queue.add(new Due(0, floor.moves.size(), 0));
            floor.moves.add(new MoveNumbers(parameters, floor.megabytes));
        }
        floor.run();
        return floor;
    }

    /** All that happened, in the order in which it began. */
    List<Logged> log() {
        return log;
    }

    /** The numbers of a move. */
    MoveNumbers numbers(int move) {
        return moves.get(move);
    }

    private void run() {
        for (Due due = queue.poll(); due != null; due = queue.poll()) {
            MoveNumbers numbers = moves.get(due.move());
            long later = due.time() + take(due, numbers);
            boolean again = STEPS.get(due.step()) == MigrationStep.DIRTY_PASSES && !numbers.passesDone;
            int next = again ? due.step() : due.step() + 1;
            if (next < STEPS.size()) {
                queue.add(new Due(later, due.move(), next));
            }
        }
    }

    /** Takes a step, and tells how long it lasts. */
    private long take(Due due, MoveNumbers move) {
        long time = due.time();
        long command = move.commandMilliseconds;
        switch (STEPS.get(due.step())) {
            case VALIDATE ->
                log(
                        due,
                        time,
                        CONSOLE,
                        "takes the validation of " + partition
                                + " as it was judged or overridden; from here on the hardware decides");
            case LOCK -> log(due, time, CONSOLE, "locks " + partition + ": its migration state is Migration Starting");
            case DST_SHELL ->
                log(
                        due,
                        time,
                        hypervisor(destination),
                        "defines " + partition + " and reserves " + (megabytes + 256)
                                + " MB of memory and 0.2 processing units");
            case DST_VTD1 -> log(due, time, destinationServer + 1, created("vhost0", 7));
            case DST_VTD2 -> log(due, time, destinationServer + 2, created("vhost0", 7));
            case BIND_SRC ->
                log(
                        due,
                        time,
                        sourceServer + 1,
                        "binds to the hypervisor of " + source + " as source mover service partition");
            case BIND_DST ->
                log(
                        due,
                        time,
                        destinationServer + 1,
                        "binds to the hypervisor of " + destination + " as destination mover service partition");
            case FIRST_PASS -> {
                return pass(due, move);
            }
            case DIRTY_PASSES -> {
                if (move.isWorthAPass()) {
                    return pass(due, move);
                }
                move.passesDone = true;
                log(due, time, hypervisor(source), move.stale + " pages are left to send once the partition is frozen");
                return 0;
            }
            case ASK_OS -> {
                log(due, time, partition, "is asked to get ready by its hypervisor, and agrees to be suspended");
                return move.quiesce();
            }
            case FREEZE -> {
                move.freeze(time);
                log(due, time, hypervisor(source), "suspends " + partition);
                return 0;
            }
            case SEND_CPU -> {
                log(
                        due,
                        time + move.suspendOverheadMilliseconds,
                        sourceServer + 1,
                        "sends processor state and the list of " + move.missing + " missing pages");
                return move.suspendOverheadMilliseconds;
            }
            case RELEASE -> {
                log(due, time + move.handOverMilliseconds, hypervisor(source), "releases " + partition);
                return move.handOverMilliseconds;
            }
            case ACQUIRE -> {
                log(
                        due,
                        time + move.handOverMilliseconds,
                        hypervisor(destination),
                        "reaches all LUNs and acquires " + partition + ": the point of no return");
                return move.handOverMilliseconds;
            }
            case RESUME_DST -> {
                move.resume(time);
                log(due, time, hypervisor(destination), "resumes " + partition + " as partition 5");
                log(
                        due,
                        time,
                        partition,
                        "announces itself by gratuitous ARP on VLAN 10: switches send its frames to ent6 of "
                                + destinationServer + 1);
                return 0;
            }
            case FETCH -> {
                long missing = move.missing;
                long touched = move.touched();
                long milliseconds = move.arrive(touched);
                log(
                        due,
                        time + milliseconds,
                        hypervisor(destination),
                        "fetches " + touched + " of " + missing + " missing pages as they are touched");
                return milliseconds;
            }
            case PUSH_REST -> {
                long missing = move.missing;
                long milliseconds = move.arrive(missing);
                log(due, time + milliseconds, sourceServer + 1, "pushes the remaining " + missing + " pages");
                return milliseconds;
            }
            case CLOSE_STREAM -> {
                log(
                        due,
                        time,
                        sourceServer + 1,
                        "closes the stream: every page is at the destination (MVR_MIG_COMPLETED)");
                return 0;
            }
            case SRC_VTD1 -> log(due, time, sourceServer + 1, "removes vhost2 with its devices");
            case SRC_VTD2 -> log(due, time, sourceServer + 2, "removes vhost2 with its devices");
            case SRC_SHELL ->
                log(
                        due,
                        time,
                        hypervisor(source),
                        "deletes the definition of " + partition + " and frees its memory and processing units");
            case PROFILES -> log(due, time, CONSOLE, "moves the profiles of " + partition + " to " + destination);
            case UNLOCK ->
                log(due, time + command, CONSOLE, "unlocks " + partition + ": its migration state is Not Migrating");
        }
        return command;
    }

    private long pass(Due due, MoveNumbers move) {
        long sent = move.stale;
        long milliseconds = move.pass();
        log(
                due,
                due.time() + milliseconds,
                sourceServer + 1,
                "pass " + move.passes + " sends " + sent + " pages in " + milliseconds + " ms; " + move.stale
                        + " pages were written meanwhile");
        return milliseconds;
    }

    private static String hypervisor(String system) {
        return "hypervisor of " + system;
    }

    private static String created(String adapter, int slot) {
        return "creates " + adapter + " in slot " + slot + " with vtscsi0 on hdisk1, vtscsi1 on hdisk2";
    }

    private void log(Due due, long time, String actor, String text) {
        MigrationStep step = STEPS.get(due.step());
        log.add(new Logged(
                due.move(), new MigrationEvent(due.step() + 1, time, step.phase(), step.toString(), actor, text)));
    }
}
