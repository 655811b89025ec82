package lpm.text;

import com.google.common.collect.ImmutableList;
import lpm.text.command.CommandReader;
import lpm.text.hmc.ConsoleReleaseReader;
import lpm.text.hmc.EthernetReader;
import lpm.text.hmc.FibreChannelReader;
import lpm.text.hmc.FirmwareReader;
import lpm.text.hmc.MemoryPoolReader;
import lpm.text.hmc.MemoryReader;
import lpm.text.hmc.MigrationReader;
import lpm.text.hmc.OtherAdapterReader;
import lpm.text.hmc.PartitionReader;
import lpm.text.hmc.PersistentMemoryReader;
import lpm.text.hmc.PhysicalSlotReader;
import lpm.text.hmc.ProcessorPoolReader;
import lpm.text.hmc.ProcessorReader;
import lpm.text.hmc.ProfileReader;
import lpm.text.hmc.ScsiReader;
import lpm.text.hmc.SlotReader;
import lpm.text.hmc.SriovAdapterReader;
import lpm.text.hmc.SwitchReader;
import lpm.text.hmc.SystemReader;
import lpm.text.hmc.VirtualNicReader;
import lpm.text.vios.ClusterReader;
import lpm.text.vios.EntstatReader;
import lpm.text.vios.IoslevelReader;
import lpm.text.vios.LsattrReader;
import lpm.text.vios.LsdevAttributeReader;
import lpm.text.vios.LsdevReader;
import lpm.text.vios.LsmapNetReader;
import lpm.text.vios.LsmapNpivReader;
import lpm.text.vios.LsmapReader;
import lpm.text.vios.LsmapVnicReader;
import lpm.text.vios.LsnportsReader;
import lpm.text.vios.LspvReader;
import lpm.text.vios.LspvSizeReader;
import lpm.text.vios.LsrepReader;
import lpm.text.vios.LsvoptReader;

/** The commands whose output is read; lists of disks first, for they tell later readers which names are disks. */
final class CommandReaders {

    static final ImmutableList<CommandReader> ALL = ImmutableList.of(
            new LspvReader(),
            new LspvSizeReader(),
            new LsattrReader(),
            new LsdevAttributeReader(),
            new LsmapReader(),
            new LsmapNetReader(),
            new LsmapNpivReader(),
            new LsmapVnicReader(),
            new LsdevReader(),
            new LsrepReader(),
            new LsvoptReader(),
            new LsnportsReader(),
            new EntstatReader(),
            new IoslevelReader(),
            new ClusterReader(),
            new SystemReader(),
            new PartitionReader(),
            new ProfileReader(),
            new MemoryReader(),
            new ProcessorReader(),
            new ProcessorPoolReader(),
            new MemoryPoolReader(),
            new PersistentMemoryReader(),
            new SriovAdapterReader(),
            new FirmwareReader(),
            new EthernetReader(),
            new VirtualNicReader(),
            new ScsiReader(),
            new FibreChannelReader(),
            new OtherAdapterReader(),
            new SwitchReader(),
            new SlotReader(),
            new PhysicalSlotReader(),
            new MigrationReader(),
            new ConsoleReleaseReader());

    private CommandReaders() {}
}
