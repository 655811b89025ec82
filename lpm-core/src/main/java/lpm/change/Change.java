package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/** One edit of an estate. */
public sealed interface Change
        permits AddTargetDevice,
                AddVlanToTrunk,
                ApplyTechnologyRefresh,
                ChangePartitionSetting,
                ChooseDestination,
                ChooseOptions,
                ConfigureDisk,
                ConnectConsoles,
                CreateBridge,
                CreateVirtualSwitch,
                DesignateMover,
                EnableCapability,
                FreeMemory,
                FreeProcessingUnits,
                InstallVirtualIoServer,
                MapLogicalUnit,
                RaiseMaximumVirtualSlots,
                ReleaseServicePartition,
                RemoveMediaDevice,
                RemovePhysicalIoSlot,
                RemoveSerialAdapter,
                RemoveTargetDevice,
                RenamePartition,
                ReplaceTrunkAdapter,
                ResetMigrationState,
                RestartRmc,
                SaveCurrentConfiguration,
                SetConsoleRelease,
                SetLogicalMemoryBlock,
                SetMacAddress,
                SetPartitionState,
                SetReservePolicy,
                SetRestrictedIo,
                SetSystemOperating,
                SetTrustedSystemKey,
                StartVirtualIoServer {

    /** The estate after the edit; an IllegalArgumentException if what it edits does not exist. */
    Estate applyTo(Estate estate);

    /** What a person runs to bring it about on real machines, in order; empty where only a procedure does. */
    ImmutableList<Command> commands();
}
