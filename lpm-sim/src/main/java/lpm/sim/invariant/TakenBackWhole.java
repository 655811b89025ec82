package lpm.sim.invariant;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lpm.fact.Fact;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Standing;

/** I4: what was refused or rolled back is as it was before, and the partition never runs without a definition. */
public final class TakenBackWhole implements HardwareInvariant {

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String statement() {
        return "what was refused or rolled back is as it was before, and the partition never runs without a definition";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        return undefined(now).or(() -> now.standing() == Standing.TAKEN_BACK ? leftover(now) : Optional.empty());
    }

    private static Optional<String> undefined(HardwareState now) {
        boolean undefined = (now.runsAtSource()
                        && !isDefined(now, Optional.of(now.plan().partition().key())))
                || (now.runsAtDestination() && !isDefined(now, now.plan().target()));
        return undefined
                ? Optional.of("%s runs without a definition"
                        .formatted(now.plan().partition().label()))
                : Optional.empty();
    }

    private static boolean isDefined(HardwareState now, Optional<PartitionKey> key) {
        return key.filter(now.estate().partitions()::containsKey).isPresent();
    }

    private static Optional<String> leftover(HardwareState now) {
        if (now.boundAtSource() || now.boundAtDestination()) {
            return Optional.of("a mover service partition is still bound to its hypervisor");
        }
        Estate initial = WithoutOthers.of(expected(now), now.plan());
        Estate left = WithoutOthers.of(now.estate(), now.plan());
        if (left.equals(initial)) {
            return Optional.empty();
        }
        Set<String> changed = new LinkedHashSet<>();
        changed.addAll(differences(initial.managedSystems(), left.managedSystems()));
        changed.addAll(differences(initial.partitions(), left.partitions()));
        changed.addAll(differences(initial.virtualIoServers(), left.virtualIoServers()));
        return Optional.of("the estate differs from what it was: "
                + (changed.isEmpty()
                        ? "an assumption, a chassis, a console or a storage system"
                        : String.join(", ", changed)));
    }

    /** As it was, but for a partition that went down with its frame. */
    private static Estate expected(HardwareState now) {
        Estate initial = now.plan().initial();
        return now.down()
                ? initial.updating(
                        now.plan().partition().key(),
                        partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                : initial;
    }

    private static <K, V> Set<String> differences(Table<K, V> before, Table<K, V> after) {
        Set<String> changed = new TreeSet<>();
        before.keys().stream()
                .filter(key -> !before.get(key).equals(after.get(key)))
                .map(Object::toString)
                .forEach(changed::add);
        after.keys().stream()
                .filter(key -> !before.containsKey(key))
                .map(Object::toString)
                .forEach(changed::add);
        return changed;
    }
}
