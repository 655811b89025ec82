package lpm.sim.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import lpm.sim.BrokenInvariant;
import lpm.sim.Course;
import lpm.sim.End;
import lpm.sim.MigrationPhase;
import lpm.sim.MigrationStep;
import lpm.sim.Moment;
import lpm.sim.explore.Node.Fate;
import lpm.sim.explore.Node.Recovery;
import lpm.sim.fault.Incident;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.invariant.DecidedByTheFaultNamed;
import lpm.sim.invariant.DecidedByTheFaultNamed.Ending;

/** Carries out schedules of faults over the situations of one move. */
final class Schedules {

    private static final DecidedByTheFaultNamed NAMED = new DecidedByTheFaultNamed();

    /** A fault at its moment, and the reason by which states remember it. */
    record Strike(InjectionPoint point, String reason) {}

    /** A first fault: where it strikes, and what the situation is then. */
    record First(Strike strike, MigrationPhase phase, int steps, Node struck) {}

    /** A fault of a schedule, which may have the same one twice. */
    private record Numbered(int number, Strike strike) {
        @Override
        public String toString() {
            return strike.point().toString();
        }
    }

    /** A further fault that changes something: when it strikes, how many steps later, and what the situation is then. */
    record Further(Strike strike, int steps, Node struck) {}

    private final Situations situations;
    private final Recoveries recoveries;
    private final Node start;
    private final ImmutableList<Incident> faults;
    private final Map<InjectionPoint, Ending> endingsOfSingles = new ConcurrentHashMap<>();

    Schedules(Situations situations, Course start, ImmutableList<Incident> faults) {
        this.situations = situations;
        this.recoveries = new Recoveries(situations);
        this.start = situations.of(start);
        this.faults = faults;
    }

    /** Every fault that has something to hit, at every moment of the move while nothing else strikes. */
    ImmutableList<First> firsts() {
        ImmutableList.Builder<First> firsts = ImmutableList.builder();
        int steps = 0;
        for (Node node = start; !node.hasEnded(); node = situations.next(node).to()) {
            Moment moment = node.course().moment().orElseThrow();
            for (Incident fault : faults) {
                if (fault.concerns(node.course().state())) {
                    firsts.add(new First(
                            strike(node, fault, moment), phase(moment), steps, situations.struck(node, fault)));
                }
            }
            steps++;
        }
        return firsts.build();
    }

    /**
     * Every fault that may strike after another: at the same moment those that come later in the list, or the same once more,
     * afterwards all. A fault that changes nothing is there already, and does not strike again.
     */
    private ImmutableList<Further> furthers(First first) {
        ImmutableList<Node> way = way(first.struck());
        ImmutableList.Builder<Further> furthers = ImmutableList.builder();
        for (int steps = 0; steps < way.size(); steps++) {
            for (Incident fault : faults) {
                further(first.strike(), way, steps, fault).ifPresent(furthers::add);
            }
        }
        return furthers.build();
    }

    private Optional<Further> further(Strike last, ImmutableList<Node> way, int steps, Incident fault) {
        if (steps == 0 && faults.indexOf(fault) < faults.indexOf(last.point().fault())) {
            return Optional.empty();
        }
        Node node = way.get(steps);
        Node hit = situations.struck(node, fault);
        Moment moment = node.course().moment().orElseThrow();
        return hit == node ? Optional.empty() : Optional.of(new Further(strike(node, fault, moment), steps, hit));
    }

    /** One of the faults that may strike after another, by the draw; empty if what was drawn may not. */
    Optional<Further> drawn(Strike last, Node struck, long draw) {
        ImmutableList<Node> way = way(struck);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        int choice = (int) Long.remainderUnsigned(draw, (long) way.size() * faults.size());
        return further(last, way, choice / faults.size(), faults.get(choice % faults.size()));
    }

    /** The situations on the way to the end if nothing more goes wrong. */
    private ImmutableList<Node> way(Node from) {
        ImmutableList.Builder<Node> way = ImmutableList.builder();
        for (Node node = from; !node.hasEnded(); node = situations.next(node).to()) {
            way.add(node);
        }
        return way.build();
    }

    private static Strike strike(Node node, Incident fault, Moment moment) {
        return new Strike(new InjectionPoint(fault, moment), node.course().reason(fault));
    }

    /** The move once it has ended without a fault. */
    Course endWithoutFault() {
        return situations.fate(start).end().course();
    }

    Findings withoutFault() {
        Findings findings = new Findings();
        for (Breach breach : situations.fate(start).breaches()) {
            findings.broke(breach, ImmutableList.of());
        }
        return findings;
    }

    Findings single(First first) {
        Findings findings = new Findings();
        look(findings, ImmutableList.of(first.strike()), first.phase(), first.steps(), first.struck());
        return findings;
    }

    Findings pairs(First first) {
        Findings findings = new Findings();
        for (Further second : furthers(first)) {
            look(
                    findings,
                    ImmutableList.of(first.strike(), second.strike()),
                    first.phase(),
                    first.steps() + second.steps(),
                    second.struck());
        }
        return findings;
    }

    /** One schedule whose first fault strikes before a step. */
    Findings of(ImmutableList<Strike> points) {
        Findings findings = new Findings();
        look(findings, points, phase(points.get(0).point().moment()), 0, reached(points));
        return findings;
    }

    private void look(Findings findings, ImmutableList<Strike> strikes, MigrationPhase phase, int steps, Node struck) {
        ImmutableList<InjectionPoint> points =
                strikes.stream().map(Strike::point).collect(ImmutableList.toImmutableList());
        Fate fate = situations.fate(struck);
        Course course = fate.end().course();
        End end = course.end().orElseThrow();
        Recovery recovery = recoveries.of(fate.end());
        findings.add(new ExploredSchedule(points, phase, end, course.runsAt(), recovery.words()));
        fate.breaches().forEach(breach -> findings.broke(breach.after(steps), points));
        if (!recovery.breaches().isEmpty()) {
            int whole = steps + situations.stepsToEnd(struck);
            recovery.breaches().forEach(breach -> findings.broke(breach.after(whole), points));
        }
        ImmutableSet<Numbered> faults = numbered(strikes);
        NAMED.violation(faults, named(faults, end), some -> some.size() == faults.size() ? ending(end) : ending(some))
                .ifPresent(text -> findings.broke(new BrokenInvariant(NAMED.id(), "end", text), points, steps));
    }

    private static ImmutableSet<Numbered> numbered(ImmutableList<Strike> points) {
        return IntStream.range(0, points.size())
                .mapToObj(number -> new Numbered(number, points.get(number)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The faults that the explanation names. */
    private static ImmutableSet<Numbered> named(ImmutableSet<Numbered> faults, End end) {
        String reason = end.decisive().orElse("");
        return faults.stream()
                .filter(fault -> reason.contains(fault.strike().reason()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private Ending ending(Set<Numbered> faults) {
        ImmutableList<Strike> points = faults.stream()
                .sorted(Comparator.comparingInt(Numbered::number))
                .map(Numbered::strike)
                .collect(ImmutableList.toImmutableList());
        return points.size() == 1
                ? endingsOfSingles.computeIfAbsent(points.get(0).point(), unused -> ending(points))
                : ending(points);
    }

    private Ending ending(ImmutableList<Strike> points) {
        Course end = situations.fate(reached(points)).end().course();
        return ending(end.end().orElseThrow());
    }

    private static Ending ending(End end) {
        return new Ending(end.outcome().name(), end.decisive());
    }

    /** The situation once the last of these faults that does strike has struck. */
    private Node reached(ImmutableList<Strike> points) {
        int left = points.size();
        Node node = start;
        while (left > 0 && !node.hasEnded()) {
            Optional<Moment> moment = node.course().moment();
            for (Strike strike : points) {
                if (moment.equals(Optional.of(strike.point().moment()))) {
                    node = situations.struck(node, strike.point().fault());
                    left--;
                }
            }
            node = left == 0 ? node : situations.next(node).to();
        }
        return node;
    }

    private static MigrationPhase phase(Moment moment) {
        if (moment instanceof Moment.BeforeStep before) {
            return before.step().phase();
        }
        return moment instanceof Moment.BeforeUndo undo ? undo.step().phase() : MigrationStep.UNLOCK.phase();
    }
}
