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
                ChooseScsiMappings,
                ConfigureDisk,
                ConfigureVasi,
                ConnectConsoles,
                ConnectMovers,
                CreateBridge,
                CreateVirtualSwitch,
                DesignateMover,
                EnableCapability,
                FreeMemory,
                FreeProcessingUnits,
                InstallVirtualIoServer,
                MapLogicalUnit,
                OptionalAdapters,
                RaiseMaximumVirtualSlots,
                ReleaseServicePartition,
                RemoveMediaDevice,
                RemovePhysicalIoSlot,
                RemoveSerialAdapter,
                RemoveTargetDevice,
                RenamePartition,
                RenameTargetDevice,
                ReplaceTrunkAdapter,
                RescanDisk,
                ResetMigrationState,
                RestartRmc,
                RestartServerRmc,
                SaveCurrentConfiguration,
                SetConsoleRelease,
                SetLogicalMemoryBlock,
                SetMacAddress,
                SetMaximumTransfer,
                SetPartitionState,
                SetReservePolicy,
                SetRestrictedIo,
                SetSystemOperating,
                SetTrustedSystemKey,
                SetTimeReference,
                StartVirtualIoServer,
                UpdateServer {

    /** The estate after the edit; an IllegalArgumentException if what it edits does not exist. */
    Estate applyTo(Estate estate);

    /** What a person runs to bring it about on real machines, in order; empty where only a procedure does. */
    ImmutableList<Command> commands();
}
