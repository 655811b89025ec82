package lpm.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the REST interface; what each row has beyond one line and an exit code is tested beside their reader. */
class HostileXmlTest extends HostileInputs {

    private static final String UOM = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";
    private static final String FEED = """
            <feed xmlns="http://www.w3.org/2005/Atom">%s<entry><id>5f0c3a1e-1111-3aaa-8bbb-000000000001</id>
            <content type="application/vnd.ibm.powervm.uom+xml"><m:ManagedSystem xmlns:m="%s" xmlns="%s">
            <MachineTypeModelAndSerialNumber><MachineType>8286</MachineType><Model>42A</Model>
            <SerialNumber>21A0B7C</SerialNumber></MachineTypeModelAndSerialNumber>
            <SystemName>pay-east</SystemName></m:ManagedSystem></content></entry></feed>
            """.formatted("%s", UOM, UOM);

    private Console answer(String text) throws IOException {
        return show("site.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed SYSTEM \"http://192.0.2.7/feed.dtd\">",
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE feed [<!ENTITY % x SYSTEM \"http://192.0.2.7/x\"> %x;]>",
                "<!DOCTYPE feed [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            })
    void row12EntitiesAndDocumentTypes(String type) throws IOException {
        assertRefused(answer(type + "\n" + FEED.formatted("")), "site.xml:1", "document type");
    }

    @Test
    void row13AnswersOfAnotherShape() throws IOException {
        assertRead(answer(FEED.formatted("")), "pay-east");
        assertRead(
                answer(FEED.formatted("").replace("m:Man", "ns1:Man").replace("xmlns:m=", "xmlns:ns1=")), "pay-east");
        assertRefused(answer(FEED.formatted("").replace("www.ibm.com", "www.example.com")), "site.xml:2", "namespace");
        assertRefused(
                answer(FEED.formatted("<link rel=\"next\" href=\"/rest/api/uom/ManagedSystem?page=2\"/>")),
                "site.xml:1",
                "page=2",
                "missing");
        assertRefused(answer(FEED.formatted("").replace("</feed>", "")), "site.xml:");
    }
}
