package lpm.merge;

import com.google.common.collect.ImmutableSet;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.origin.FactRef;
import lpm.origin.InputException;
import lpm.origin.Origins;
import lpm.origin.Subject;

/** What a person states of an object counts only where something else tells that there is such an object. */
final class AssumedObjects {

    private final Estate estate;
    private final Origins origins;
    private final ImmutableSet<String> assumed;

    private AssumedObjects(Estate estate, Origins origins) {
        this.estate = estate;
        this.origins = origins;
        this.assumed = estate.assumptions().stream().map(Assumption::subject).collect(ImmutableSet.toImmutableSet());
    }

    static void check(Estate estate, Origins origins) {
        AssumedObjects objects = new AssumedObjects(estate, origins);
        if (!objects.assumed.isEmpty()) {
            estate.partitions().stream().forEach(objects::check);
            estate.managementConsoles().stream().forEach(objects::check);
        }
    }

    private void check(LogicalPartition partition) {
        LogicalPartition nothingElse = LogicalPartition.builder()
                .system(partition.system())
                .id(partition.id())
                .technologyRefresh(partition.technologyRefresh())
                .build();
        if (assumed.contains(partition.key().toString()) && partition.equals(nothingElse)) {
            throw unknown(partition.key().toString(), new FactRef(Subject.of(partition), "technology_refresh"));
        }
    }

    private void check(ManagementConsole console) {
        ManagementConsole nothingElse = ManagementConsole.builder()
                .name(console.name())
                .reachableConsoles(console.reachableConsoles())
                .build();
        boolean named = estate.managedSystems().stream()
                .map(ManagedSystem::managementConsole)
                .anyMatch(other -> other.isKnownAnd(console.name()::equals));
        if (assumed.contains("console " + console.name()) && console.equals(nothingElse) && !named) {
            throw unknown(
                    "console " + console.name(),
                    new FactRef(Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, console.name()), "reachable_consoles"));
        }
    }

    private InputException unknown(String subject, FactRef stated) {
        String place = origins.of(stated).map(origin -> origin + ": ").orElse("");
        return new InputException(
                "%sassume: %s is stated of %s, of which no input tells anything else; correct the name, or add the input that has it"
                        .formatted(place, stated.attribute(), subject));
    }
}
