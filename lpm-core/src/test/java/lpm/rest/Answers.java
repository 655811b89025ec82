package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lpm.merge.Merger;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;

/** Answers of a console to the REST requests of a small site: the system 8286-42A*21A0B7C with the servers vio7 and vio8. */
final class Answers {

    static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");
    static final String SYSTEM_ID = "5f0c3a1e-1111-3aaa-8bbb-000000000001";
    static final String VIO7_ID = "5F0C3A1E-2222-4AAA-8BBB-000000000007";
    static final String SWITCH_ID = "5f0c3a1e-3333-3aaa-8bbb-000000000000";
    static final String ROOT = "https://192.0.2.4:12443/rest/api/uom/";
    static final String SYSTEM_HREF = ROOT + "ManagedSystem/" + SYSTEM_ID;

    private static final String UOM = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";

    private Answers() {}

    /** An object, with the prefix of its own that a console gives it. */
    static String object(String kind, String inside) {
        return """
                <%1$s:%1$s xmlns:%1$s="%2$s" xmlns="%2$s" schemaVersion="V1_2_0">
                <Metadata><Atom><AtomID>x</AtomID></Atom></Metadata>
                %3$s</%1$s:%1$s>
                """.formatted(kind, UOM, inside);
    }

    static String entry(String id, String self, String object) {
        return """
                <entry>
                <id>%s</id>
                <title>an object</title>
                <link rel="SELF" href="%s"/>
                <author><name>IBM Power Systems Management Console</name></author>
                <content type="application/vnd.ibm.powervm.uom+xml">
                %s</content>
                </entry>
                """.formatted(id, self, object);
    }

    static String feed(String self, String... entries) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>0</id>
                <link rel="SELF" href="%s"/>
                <link rel="MANAGEMENT_CONSOLE" href="%sManagementConsole/1"/>
                <generator>IBM Power Systems Management Console</generator>
                %s</feed>
                """.formatted(self, ROOT, String.join("", entries));
    }

    /** A recording of the whole answer, as a client library keeps it. */
    static String recorded(String body) {
        return """
                ####################
                # a recorded answer
                ####################
                INFO{
                {'status': 200, 'path': 'uom'}
                END OF SECTION}
                HEADERS{
                {'content-type': 'application/atom+xml'}
                END OF SECTION}
                BODY{

                """ + body + "\nEND OF SECTION}\n";
    }

    static String systems() {
        return feed(ROOT + "ManagedSystem", entry(SYSTEM_ID, SYSTEM_HREF, object("ManagedSystem", """
                <AssociatedSystemCapabilities kb="ROO" kxe="false">
                <ActiveLogicalPartitionMobilityCapable>true</ActiveLogicalPartitionMobilityCapable>
                <IBMiLogicalPartitionMobilityCapable>true</IBMiLogicalPartitionMobilityCapable>
                <IBMiRestrictedIOModeCapable>false</IBMiRestrictedIOModeCapable>
                <InactiveLogicalPartitionMobilityCapable>true</InactiveLogicalPartitionMobilityCapable>
                </AssociatedSystemCapabilities>
                <AssociatedSystemMemoryConfiguration>
                <ConfigurableSystemMemory>262144</ConfigurableSystemMemory>
                <CurrentAvailableSystemMemory>65536</CurrentAvailableSystemMemory>
                <CurrentLogicalMemoryBlockSize>256</CurrentLogicalMemoryBlockSize>
                </AssociatedSystemMemoryConfiguration>
                <AssociatedSystemProcessorConfiguration>
                <ConfigurableSystemProcessorUnits>16</ConfigurableSystemProcessorUnits>
                <CurrentAvailableSystemProcessorUnits>7.65</CurrentAvailableSystemProcessorUnits>
                </AssociatedSystemProcessorConfiguration>
                <AssociatedVirtualIOServers>
                <link href="%s/VirtualIOServer/%s" rel="related"/>
                </AssociatedVirtualIOServers>
                <MachineTypeModelAndSerialNumber>
                <MachineType>8286</MachineType><Model>42A</Model><SerialNumber>21A0B7C</SerialNumber>
                </MachineTypeModelAndSerialNumber>
                <State>operating</State>
                <SystemName>pay-east</SystemName>
                """.formatted(
                        SYSTEM_HREF, VIO7_ID))));
    }

    static String switches() {
        return feed(
                SYSTEM_HREF + "/VirtualSwitch",
                entry(SWITCH_ID, SYSTEM_HREF + "/VirtualSwitch/" + SWITCH_ID, object("VirtualSwitch", """
                <SwitchID>0</SwitchID><SwitchMode>Veb</SwitchMode><SwitchName>ETHERNET0(Default)</SwitchName>
                """)));
    }

    static String belongsTo(String system) {
        return "<AssociatedManagedSystem href=\"" + system + "\" rel=\"related\"/>\n";
    }

    static String server(String... parts) {
        return feed(
                SYSTEM_HREF + "/VirtualIOServer",
                entry(
                        VIO7_ID,
                        SYSTEM_HREF + "/VirtualIOServer/" + VIO7_ID,
                        object(
                                "VirtualIOServer",
                                """
                <OperatingSystemVersion>VIOS 2.2.6.10</OperatingSystemVersion>
                <PartitionID>2</PartitionID>
                <PartitionIOConfiguration>
                <CurrentMaximumVirtualIOSlots>400</CurrentMaximumVirtualIOSlots>
                </PartitionIOConfiguration>
                <PartitionName>vio7</PartitionName>
                <PartitionState>running</PartitionState>
                <PartitionType>Virtual IO Server</PartitionType>
                """ + belongsTo(SYSTEM_HREF) + "<MoverServicePartition>true</MoverServicePartition>\n"
                                        + String.join("", parts))));
    }

    static String disk(String name, String inside) {
        return "<PhysicalVolume>\n<VolumeName>" + name + "</VolumeName>\n" + inside + "</PhysicalVolume>\n";
    }

    static String list(String name, String... members) {
        return "<" + name + ">\n" + String.join("", members) + "</" + name + ">\n";
    }

    /** One device of vhost1, which serves slot 4 of partition 12; the storage decides what kind it is. */
    static String mapping(String storage, String device) {
        return """
                <VirtualSCSIMapping>
                <AssociatedLogicalPartition href="%s/LogicalPartition/5F0C3A1E-0" rel="related"/>
                <ClientAdapter>
                <LocationCode>U8286.42A.21A0B7C-V12-C4</LocationCode>
                <LocalPartitionID>12</LocalPartitionID>
                <VirtualSlotNumber>4</VirtualSlotNumber>
                <RemoteLogicalPartitionID>2</RemoteLogicalPartitionID>
                <RemoteSlotNumber>19</RemoteSlotNumber>
                </ClientAdapter>
                <ServerAdapter>
                <LocationCode>U8286.42A.21A0B7C-V2-C19</LocationCode>
                <LocalPartitionID>2</LocalPartitionID>
                <VirtualSlotNumber>19</VirtualSlotNumber>
                <AdapterName>vhost1</AdapterName>
                <RemoteLogicalPartitionID>12</RemoteLogicalPartitionID>
                <RemoteSlotNumber>4</RemoteSlotNumber>
                </ServerAdapter>
                %s%s</VirtualSCSIMapping>
                """.formatted(SYSTEM_HREF, storage, device);
    }

    static SourceText source(String text) {
        return new SourceText("site.xml", text);
    }

    /** Reads answers that belong together; with nothing in them but what is read, they tell the same. */
    static Capture read(String... answers) {
        Capture capture = read(Stream.of(answers).map(Answers::source));
        assertThat(read(Stream.of(answers).map(Answers::source).map(RestReader::essentials))
                        .estate())
                .isEqualTo(capture.estate());
        return capture;
    }

    private static Capture read(Stream<SourceText> answers) {
        List<SourceText> all = answers.toList();
        RestNames names = all.stream().map(RestReader::names).reduce(RestNames.none(), RestNames::plus);
        return Merger.merge(
                all.stream().map(answer -> RestReader.read(answer, names)).toList());
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String answer) {
        return Assertions.assertThatThrownBy(() -> RestReader.read(source(answer)))
                .isExactlyInstanceOf(InputException.class);
    }

    /** The only warning, without its place. */
    static String warning(Capture capture) {
        assertThat(capture.warnings()).hasSize(1);
        return capture.warnings().get(0).message();
    }
}
