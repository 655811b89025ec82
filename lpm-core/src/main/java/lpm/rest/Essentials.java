package lpm.rest;

import com.google.common.collect.ImmutableSet;
import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import lpm.model.id.NaaIdentifier;
import lpm.origin.SourceText;

/**
 * Writes an answer again with nothing but what readers look at: neither the recording around it nor comments, other attributes
 * than links, or the texts of other elements. Of identifiers in base64 their NAA identifier is left.
 */
final class Essentials {

    private static final Escaper ATTRIBUTE = XmlEscapers.xmlAttributeEscaper();
    private static final Escaper CONTENT = XmlEscapers.xmlContentEscaper();
    private static final Pattern HOST = Pattern.compile("^[A-Za-z]+://[^/]*");
    private static final Pattern QUERY = Pattern.compile("\\?.*$");

    /** The elements whose text some reader looks at. */
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of(
            // of all objects
            "AtomID",
            "id",
            "LocationCode",
            "DynamicReconfigurationConnectorName",
            // of a managed system
            "MachineType",
            "Model",
            "SerialNumber",
            "SystemName",
            "State",
            "ActiveLogicalPartitionMobilityCapable",
            "InactiveLogicalPartitionMobilityCapable",
            "IBMiLogicalPartitionMobilityCapable",
            "IBMiRestrictedIOModeCapable",
            "ConfigurableSystemProcessorUnits",
            "CurrentAvailableSystemProcessorUnits",
            "ConfigurableSystemMemory",
            "CurrentAvailableSystemMemory",
            "CurrentLogicalMemoryBlockSize",
            "ActiveMemoryExpansionCapable",
            "ActiveMemorySharingCapable",
            "PowerVMLogicalPartitionSimplifiedRemoteRestartCapable",
            "PartitionSecureBootCapable",
            "PartitionKeyStoreCapable",
            "LogicalPartitionPersistentMemoryMigrationCapable",
            "CustomPhysicalPageTableRatioCapable",
            "MaximumPartitions",
            "MaximumActiveMigrations",
            "MaximumInactiveMigrations",
            "NumberOfActiveMigrationsInProgress",
            "NumberOfInactiveMigrationsInProgress",
            "MinimumProcessorUnitsPerVirtualProcessor",
            "CurrentMaximumVirtualProcessorsPerAIXOrLinuxPartition",
            "CurrentMaximumVirtualProcessorsPerIBMiPartition",
            "SupportedPartitionProcessorCompatibilityModes",
            // of a partition
            "PartitionID",
            "PartitionName",
            "PartitionType",
            "PartitionState",
            "MigrationState",
            "OperatingSystemVersion",
            "ResourceMonitoringControlState",
            "IsRestrictedIOPartition",
            "IsTimeReferencePartition",
            "PartitionUUID",
            "MigrationDisable",
            "IsManagementPartition",
            "IsRedundantErrorPathReportingEnabled",
            "IsVirtualTrustedPlatformModuleEnabled",
            "SimplifiedRemoteRestartCapable",
            "DynamicLogicalPartitionMemoryCapable",
            "DynamicLogicalPartitionProcessorCapable",
            "CurrentProcessorCompatibilityMode",
            "CurrentHugePageCount",
            "CurrentPersistentMemoryVolumes",
            "CurrentBarrierSynchronizationRegisterArrays",
            "MemoryExpansionEnabled",
            "SlotDynamicReconfigurationConnectorName",
            "IsRequired",
            "CurrentMemory",
            "CurrentMinimumMemory",
            "CurrentMaximumMemory",
            "CurrentHasDedicatedProcessors",
            "CurrentProcessingUnits",
            "AllocatedVirtualProcessors",
            "CurrentSharingMode",
            "CurrentMaximumVirtualIOSlots",
            "MaximumVirtualIOSlots",
            // of a Virtual I/O Server
            "MoverServicePartition",
            "GroupName",
            "VolumeName",
            "VolumeUniqueID",
            "VolumeCapacity",
            "ReservePolicy",
            "DiskName",
            "MediaName",
            "UnitName",
            "TargetName",
            "LogicalUnitAddress",
            "AdapterName",
            "VirtualSlotNumber",
            "LocalPartitionID",
            "RemoteLogicalPartitionID",
            "RemoteSlotNumber",
            "ConnectingPartitionID",
            "ConnectingVirtualSlotNumber",
            "PortName",
            "WWPNs",
            // of networks
            "DeviceName",
            "PortVLANID",
            "TaggedVLANIDs",
            "TrunkPriority",
            "VirtualSwitchID",
            "MACAddress",
            "SwitchID",
            "SwitchName",
            "NetworkVLANID");

    private final String file;
    private final StringBuilder out = new StringBuilder();

    private Essentials(String file) {
        this.file = file;
    }

    static SourceText of(SourceText source) {
        Envelope envelope = Envelope.of(source);
        return new SourceText(source.file(), of(source.file(), envelope.text(), envelope.firstLine()));
    }

    private static String of(String file, String text, int firstLine) {
        Essentials essentials = new Essentials(file);
        XmlCursor xml = new XmlCursor(file, text, firstLine);
        while (xml.next()) {
            if (xml.isStart()) {
                essentials.element(xml, "", !AnswerParser.isAtom(xml));
            }
        }
        return essentials.out.toString();
    }

    private void element(XmlCursor xml, String namespaceOutside, boolean isObject) {
        String name = xml.name();
        String namespace = xml.namespace();
        out.append('<').append(name);
        if (!namespace.equals(namespaceOutside)) {
            attribute("xmlns", namespace);
        }
        xml.attribute("rel").ifPresent(rel -> attribute("rel", rel));
        xml.attribute("href").ifPresent(href -> attribute("href", path(href)));
        out.append('>');
        boolean isRead = !isObject || PayloadReaders.of(name).isPresent();
        int line = xml.line();
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.isEnd()) {
            if (!xml.isStart()) {
                text.append(xml.text());
            } else if (!isRead || ObjectReader.SKIPPED.contains(xml.name())) {
                ObjectReader.skip(xml);
            } else {
                element(xml, namespace, name.equals("content"));
            }
        }
        out.append(CONTENT.escape(text(name, text.toString().strip(), line)))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(ATTRIBUTE.escape(value))
                .append('"');
    }

    private static String path(String href) {
        return QUERY.matcher(HOST.matcher(href).replaceFirst("")).replaceFirst("");
    }

    private String text(String name, String text, int line) {
        return switch (name) {
            case "content" -> text.startsWith("<") ? of(file, text, line) : "";
            case "DescriptorPage83" ->
                NaaNames.read(name, text).map(Essentials::base64).orElse("");
            case "UniqueDeviceID" ->
                NaaNames.read(name, text)
                        .map(naa -> NaaNames.DISK + base64(naa))
                        .orElse("");
            default -> TEXTS.contains(name) ? text : "";
        };
    }

    private static String base64(NaaIdentifier naa) {
        return Base64.getEncoder().encodeToString(naa.value().getBytes(StandardCharsets.US_ASCII));
    }
}
