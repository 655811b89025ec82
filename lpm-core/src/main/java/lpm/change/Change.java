package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/** One edit of an estate. */
public sealed interface Change
        permits ApplyTechnologyRefresh,
                ChooseDestination,
                ConnectConsoles,
                EnableCapability,
                FreeMemory,
                FreeProcessingUnits,
                RemoveMediaDevice,
                RemovePhysicalIoSlot,
                ResetMigrationState,
                SaveCurrentConfiguration,
                SetConsoleRelease,
                SetPartitionState,
                SetReservePolicy,
                SetRestrictedIo,
                SetSystemOperating {

    /** The estate after the edit; an IllegalArgumentException if what it edits does not exist. */
    Estate applyTo(Estate estate);

    /** What a person runs to bring it about on real machines, in order; empty where only a procedure does. */
    ImmutableList<Command> commands();
}
