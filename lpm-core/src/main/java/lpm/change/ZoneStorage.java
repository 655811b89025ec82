package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;

/** Zones, and maps on the storage systems, what the virtual Fibre Channel adapters of a partition need. */
public record ZoneStorage(PartitionKey partition, Zone zone, MachineTypeModelSerial destination) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, known -> switch (zone) {
            case BOTH_PORT_NAMES -> known.withBothPortNamesZoned(Fact.known(true));
            case TARGET_PORTS -> known.withTargetPortsVisibleOn(with(known.targetPortsVisibleOn()));
            case TARGET_DISKS -> known.withTargetDisksVisibleOn(with(known.targetDisksVisibleOn()));
        });
    }

    private Listing<MachineTypeModelSerial> with(Listing<MachineTypeModelSerial> systems) {
        return systems.minus(destination::equals).plus(destination);
    }

    /** What is zoned. */
    public enum Zone {
        /** The second name of each pair as the first. */
        BOTH_PORT_NAMES,
        /** The target ports, as seen from the destination. */
        TARGET_PORTS,
        /** The disks behind them, as seen from the destination. */
        TARGET_DISKS
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
