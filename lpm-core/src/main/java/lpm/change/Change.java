package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;

/** One edit of an estate. */
public sealed interface Change
        permits AddPagingDevice,
                AddPortNames,
                AddProcessingUnits,
                AddTargetDevice,
                AddVlanToTrunk,
                ApplyTechnologyRefresh,
                AwaitMigrations,
                ChangePartitionSetting,
                ChooseDestination,
                ChooseFibreChannelMappings,
                ChooseOptions,
                ChooseScsiMappings,
                ConfigureDisk,
                ConfigureVasi,
                ConnectConsoles,
                ConnectMovers,
                ConnectPort,
                CreateBridge,
                CreateSharedMemoryPool,
                CreateVirtualSwitch,
                DesignateMover,
                EnableCapability,
                FreeMemory,
                FreePortConnections,
                FreeProcessingUnits,
                InstallVirtualIoServer,
                MapLogicalUnit,
                OptionalAdapters,
                RaiseMaximumVirtualSlots,
                RaisePoolMaximum,
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
                SetCompatibilityMode,
                SetConsoleRelease,
                SetLogicalMemoryBlock,
                SetMacAddress,
                SetMaximumTransfer,
                SetPartitionState,
                SetReservePolicy,
                SetRestrictedIo,
                SetSystemOperating,
                SetTimeReference,
                SetTrustedSystemKey,
                SetVirtualProcessors,
                SetVirtualSwitchMode,
                StartVirtualIoServer,
                StopOptimizer,
                UpdateFirmware,
                UpdateServer,
                ZoneStorage {

    /** The estate after the edit; an IllegalArgumentException if what it edits does not exist. */
    Estate applyTo(Estate estate);

    /** What a person runs to bring it about on real machines, in order; empty where only a procedure does. */
    ImmutableList<Command> commands();
}
