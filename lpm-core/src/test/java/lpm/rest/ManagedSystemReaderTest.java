package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.id.ProcessingUnits;
import lpm.model.network.VirtualSwitch;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;

class ManagedSystemReaderTest {

    @Test
    void tellsWhatASystemIsCapableOfAndHasLeft() {
        ManagedSystem system = Answers.read(Answers.systems()).estate().managedSystem(Answers.SYSTEM);

        assertThat(system.name()).isEqualTo(Fact.known("pay-east"));
        assertThat(system.state()).isEqualTo(Fact.known(ManagedSystemState.OPERATING));
        assertThat(system.capabilities())
                .hasSize(4)
                .containsEntry(MobilityCapability.ACTIVE_MOBILITY, true)
                .containsEntry(MobilityCapability.IBM_I_RESTRICTED_IO, false);
        assertThat(system.configurableMemoryMegabytes()).isEqualTo(Fact.known(262_144L));
        assertThat(system.availableMemoryMegabytes()).isEqualTo(Fact.known(65_536L));
        assertThat(system.logicalMemoryBlockMegabytes()).isEqualTo(Fact.known(256));
        assertThat(system.configurableProcessingUnits()).isEqualTo(Fact.known(ProcessingUnits.parse("16")));
        assertThat(system.availableProcessingUnits()).isEqualTo(Fact.known(ProcessingUnits.parse("7.65")));
    }

    @Test
    void tellsHowMuchItTakes() {
        ManagedSystem system = Answers.read(Answers.systems()
                        .replace("</AssociatedSystemProcessorConfiguration>", """
                                <CurrentMaximumVirtualProcessorsPerAIXOrLinuxPartition>64</CurrentMaximumVirtualProcessorsPerAIXOrLinuxPartition>
                                <CurrentMaximumVirtualProcessorsPerIBMiPartition>48</CurrentMaximumVirtualProcessorsPerIBMiPartition>
                                <MinimumProcessorUnitsPerVirtualProcessor>0.05</MinimumProcessorUnitsPerVirtualProcessor>
                                <SupportedPartitionProcessorCompatibilityModes>default</SupportedPartitionProcessorCompatibilityModes>
                                <SupportedPartitionProcessorCompatibilityModes>POWER6_Plus</SupportedPartitionProcessorCompatibilityModes>
                                </AssociatedSystemProcessorConfiguration>
                                <MaximumPartitions>254</MaximumPartitions>""")
                        .replace("<SystemName>", """
                                <SystemMigrationInformation>
                                <MaximumInactiveMigrations>5</MaximumInactiveMigrations>
                                <MaximumActiveMigrations>16</MaximumActiveMigrations>
                                <NumberOfInactiveMigrationsInProgress>1</NumberOfInactiveMigrationsInProgress>
                                <NumberOfActiveMigrationsInProgress>2</NumberOfActiveMigrationsInProgress>
                                </SystemMigrationInformation>
                                <SystemName>"""))
                .estate()
                .managedSystem(Answers.SYSTEM);

        assertThat(system.maximumPartitions()).isEqualTo(Fact.known(254));
        assertThat(system.maximumVirtualProcessorsAixLinux()).isEqualTo(Fact.known(64));
        assertThat(system.maximumVirtualProcessorsIbmI()).isEqualTo(Fact.known(48));
        assertThat(system.minimumUnitsPerVirtualProcessor()).isEqualTo(Fact.known(ProcessingUnits.parse("0.05")));
        assertThat(system.compatibilityModes().whole().value().orElseThrow())
                .containsExactly(CompatibilityMode.DEFAULT, new CompatibilityMode("POWER6+"));
        assertThat(system.supportedInactiveMigrations()).isEqualTo(Fact.known(5));
        assertThat(system.supportedActiveMigrations()).isEqualTo(Fact.known(16));
        assertThat(system.inactiveMigrations()).isEqualTo(Fact.known(1));
        assertThat(system.activeMigrations()).isEqualTo(Fact.known(2));
    }

    @Test
    void namesItsServersOnlyOnceTheLinksAreExplained() {
        assertThat(Answers.read(Answers.systems())
                        .estate()
                        .managedSystem(Answers.SYSTEM)
                        .virtualIoServers()
                        .coverage())
                .isEqualTo(Coverage.open());
        assertThat(Answers.read(Answers.server(), Answers.systems())
                        .estate()
                        .managedSystem(Answers.SYSTEM)
                        .virtualIoServers()
                        .whole()
                        .value()
                        .orElseThrow())
                .containsExactly("vio7");
    }

    @Test
    void keepsTheLineOfEachFact() {
        assertThat(Answers.read(Answers.systems())
                        .origins()
                        .of(new FactRef(Subject.of(Answers.SYSTEM), "available_memory_megabytes"))
                        .orElseThrow())
                .hasToString("site.xml:22, REST ManagedSystem");
    }

    @Test
    void keepsTheLineBehindTheHeadersOfARecording() {
        assertThat(Answers.read(Answers.recorded(Answers.systems()))
                        .origins()
                        .of(new FactRef(Subject.of(Answers.SYSTEM), "available_memory_megabytes"))
                        .orElseThrow()
                        .line())
                .isEqualTo(22 + 11);
    }

    @Test
    void namesAllSwitchesAsCommandsPrintThem() {
        assertThat(Answers.read(Answers.systems(), Answers.switches())
                        .estate()
                        .managedSystem(Answers.SYSTEM)
                        .virtualSwitches()
                        .whole()
                        .value()
                        .orElseThrow())
                .containsExactly(VirtualSwitch.builder().name("ETHERNET0").build());
    }

    @Test
    void isSkippedWithAWarningWithoutItsSerialNumber() {
        assertThat(Answers.warning(Answers.read(Answers.systems().replace("<Model>42A</Model>", ""))))
                .contains("MachineTypeModelAndSerialNumber");
    }

    @Test
    void refusesAValueThatCannotBeWithItsLine() {
        Answers.assertRefused(Answers.systems().replace(">65536<", ">64 GB<"))
                .hasMessage(
                        "site.xml:22: CurrentAvailableSystemMemory: a whole number of megabytes was expected, but '64 GB' was found");
    }
}
