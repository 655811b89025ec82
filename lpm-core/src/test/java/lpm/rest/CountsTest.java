package lpm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** As many objects are read as another reader of XML finds elements. */
class CountsTest {

    private static final String MAPPED = """
            <TargetDevice><%1$s><LogicalUnitAddress>%3$s</LogicalUnitAddress><TargetName>%2$s</TargetName></%1$s></TargetDevice>
            """;

    private static final String SERVER = Answers.server(
            Answers.list("PhysicalVolumes", disk(0), disk(1), disk(2)),
            Answers.list(
                    "VirtualSCSIMappings",
                    mapping(1, storage(disk(1)), "PhysicalVolumeVirtualTargetDevice", "root1"),
                    mapping(
                            1,
                            storage("<VirtualOpticalMedia><MediaName>cd.iso</MediaName></VirtualOpticalMedia>"),
                            "VirtualOpticalTargetDevice",
                            "cd1"),
                    mapping(2, storage(disk(2)), "LogicalVolumeVirtualTargetDevice", "root2"),
                    mapping(
                            2,
                            storage("<LogicalUnit><UnitName>pooled</UnitName></LogicalUnit>"),
                            "SharedStoragePoolLogicalUnitVirtualTargetDevice",
                            "pool2"),
                    adapter(3, "", "")),
            Answers.list("VirtualFibreChannelMappings", fibre(0), fibre(1)),
            Answers.list(
                    "SharedEthernetAdapters",
                    bridge("ent8", trunk("ent4", 50) + trunk("ent5", 51)),
                    bridge("ent9", "")),
            Answers.list("TrunkAdapters", trunk("ent4", 50), trunk("ent5", 51), trunk("ent6", 52)));

    private static String disk(int number) {
        return Answers.disk("hdisk" + number, "<VolumeUniqueID>3E2136" + number + "</VolumeUniqueID>\n");
    }

    private static String storage(String inside) {
        return "<Storage>" + inside + "</Storage>\n";
    }

    private static String mapping(int number, String storage, String kind, String device) {
        return adapter(
                number,
                storage,
                MAPPED.formatted(kind, device, device.startsWith("root") ? "0x8100000000000000" : "lun1"));
    }

    private static String adapter(int number, String storage, String device) {
        return Answers.mapping(storage, device)
                .replace("vhost1", "vhost" + number)
                .replace(">19<", ">" + (20 + number) + "<")
                .replace(">12<", ">" + (12 + number) + "<");
    }

    private static String fibre(int number) {
        return """
                <VirtualFibreChannelMapping><ServerAdapter>
                <VirtualSlotNumber>%d</VirtualSlotNumber><AdapterName>vfchost%d</AdapterName>
                </ServerAdapter></VirtualFibreChannelMapping>
                """.formatted(60 + number, number);
    }

    private static String bridge(String name, String trunks) {
        return "<SharedEthernetAdapter><DeviceName>%s</DeviceName>%s</SharedEthernetAdapter>\n"
                .formatted(name, Answers.list("TrunkAdapters", trunks));
    }

    private static String trunk(String name, int slot) {
        return """
                <TrunkAdapter><VirtualSlotNumber>%d</VirtualSlotNumber><PortVLANID>%d</PortVLANID><DeviceName>%s</DeviceName></TrunkAdapter>
                """.formatted(slot, slot, name);
    }

    private static Set<String> found(String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SERVER)));
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .collect(Collectors.toSet());
    }

    @Test
    void areThoseOfTheElements() throws Exception {
        Estate estate =
                Answers.read(Answers.systems(), Answers.recorded(SERVER)).estate();
        VirtualIoServer server = estate.virtualIoServer(ViosKey.of(Answers.SYSTEM, "vio7"));

        assertThat(server.serverAdapters().items())
                .extracting(adapter -> adapter.name())
                .containsExactlyInAnyOrderElementsOf(found("//VirtualSCSIMapping/ServerAdapter/AdapterName"))
                .hasSize(3);
        assertThat(server.targetDevices().items())
                .extracting(device -> device.name())
                .containsExactlyInAnyOrderElementsOf(found("//TargetDevice/*/TargetName"))
                .hasSize(4);
        assertThat(server.physicalVolumes().items())
                .extracting(disk -> disk.name())
                .containsExactlyInAnyOrderElementsOf(found("//PhysicalVolume/VolumeName"))
                .hasSize(3);
        assertThat(server.sharedEthernetAdapters().items())
                .extracting(bridge -> bridge.name())
                .containsExactlyInAnyOrderElementsOf(found("//SharedEthernetAdapter/DeviceName"))
                .hasSize(2);
        assertThat(server.trunkAdapters().items())
                .extracting(trunk -> trunk.name())
                .containsExactlyInAnyOrderElementsOf(
                        found("//SharedEthernetAdapter/TrunkAdapters/TrunkAdapter/DeviceName"))
                .hasSize(2);
        assertThat(server.fibreChannelMappings().items())
                .extracting(mapping -> mapping.name())
                .containsExactlyInAnyOrderElementsOf(found("//VirtualFibreChannelMapping/ServerAdapter/AdapterName"))
                .hasSize(2);
        assertThat(estate.partitions().keys())
                .extracting(PartitionKey::id)
                .extracting(PartitionId::toString)
                .containsExactlyInAnyOrderElementsOf(found("//VirtualSCSIMapping/ClientAdapter/LocalPartitionID"))
                .hasSize(3);
    }
}
