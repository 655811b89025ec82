package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.rest.RestNames;
import lpm.rest.RestReader;
import lpm.rules.SystemCapture;
import lpm.sim.console.ManagementConsolePrinter;
import lpm.sim.console.VirtualIoServerConsole;
import lpm.text.Reading;
import lpm.text.SystemNamesReader;
import lpm.text.TranscriptReader;

/** A text for each reader, of the same large system, with the walk over it that the reader is measured against. */
@SuppressWarnings("ImmutableEnumChecker") // a record of strings
public enum Workload {
    LSPV(Floor.BLANKS, server(VirtualIoServerConsole::lspv, "lspv")),
    LSPV_SIZE(
            Floor.BLANKS, server(server -> VirtualIoServerConsole.lspvSize(server, ImmutableList.of()), "lspv -size")),
    LSMAP_ALL(Floor.BLANKS, server(VirtualIoServerConsole::lsmapAll, "lsmap -all")),
    LSMAP_FMT(Floor.COLONS, server(Texts::mappingFields, "lsmap -all -fmt :")),
    LSDEV(Floor.BLANKS, server(Texts::devices, "lsdev -virtual")),
    LSDEV_ATTRIBUTES(Floor.BLANKS, disks("lsdev -dev %s -attr")),
    LSATTR(Floor.BLANKS, disks("lsattr -El %s")),
    LSSYSCFG_PARTITIONS(Floor.COMMAS, console(SystemCapture.PARTITIONS)),
    LSSYSCFG_PROFILES(Floor.COMMAS, console(SystemCapture.PROFILES)),
    LSHWRES_MEMORY(Floor.COMMAS, console(SystemCapture.PARTITION_MEMORY)),
    LSHWRES_ETHERNET(Floor.COMMAS, console(SystemCapture.ETHERNET_ADAPTERS)),
    LSHWRES_SCSI(Floor.COMMAS, console(SystemCapture.SCSI_ADAPTERS)),
    REST(Floor.XML_EVENTS, Texts.REST),
    ESTATE_DOCUMENT(Floor.YAML_EVENTS, EstateDocument.write(Texts.ESTATE));

    private final Floor floor;
    private final SourceText source;

    Workload(Floor floor, String text) {
        this.floor = floor;
        this.source = new SourceText(name(), text);
    }

    Floor floor() {
        return floor;
    }

    SourceText source() {
        return source;
    }

    /** Reads the text, all names in it being known. */
    Capture read() {
        return switch (this) {
            case REST -> RestReader.read(source, Texts.LINKS);
            case ESTATE_DOCUMENT -> EstateDocument.read(source.file(), source.text());
            default -> TranscriptReader.read(source, Texts.READING);
        };
    }

    private static String server(Function<VirtualIoServer, String> output, String command) {
        VirtualIoServer server = Texts.SERVER;
        return "$ hostname\n%s\n$ %s\n%s$\n".formatted(server.name(), command, output.apply(server));
    }

    private static String disks(String command) {
        return Texts.SERVER.physicalVolumes().stream()
                .map(disk -> "$ " + command.formatted(disk.name()) + "\n" + DiskAttributeRows.of(disk))
                .collect(Collectors.joining("", "$ hostname\n" + Texts.SERVER.name() + "\n", "$\n"));
    }

    private static String console(SystemCapture capture) {
        return "hscroot@hmc0:~> %s -m %s\n%shscroot@hmc0:~>\n"
                .formatted(
                        capture.command(),
                        Texts.SYSTEM.id(),
                        WholeRecords.of(
                                capture, ManagementConsolePrinter.print(capture, Texts.ESTATE, Texts.SYSTEM.id())));
    }

    /** What the texts are made of: held by a class of its own, for constants of an enum are built before its fields. */
    private static final class Texts {

        static final LargeSystem SYSTEM = new LargeSystem(0, 400, 4);
        static final Estate ESTATE = SYSTEM.estate();
        static final VirtualIoServer SERVER =
                ESTATE.virtualIoServers().stream().findFirst().orElseThrow();
        static final Reading READING = new Reading(
                Optional.empty(),
                SystemNamesReader.read(ImmutableList.of(new SourceText("names", console(SystemCapture.PARTITIONS)))));
        static final String REST = rest(1_000);
        static final RestNames LINKS = RestReader.names(new SourceText("rest", REST));

        private Texts() {}

        static String mappingFields(VirtualIoServer server) {
            return server.serverAdapters().stream()
                    .map(adapter -> adapter.targetDevices().stream()
                            .map(device ->
                                    ":%s:Available:%s:hdisk%s:U78D2.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A:false"
                                            .formatted(
                                                    device.name(),
                                                    device.address().value().orElseThrow(),
                                                    device.name().substring("vtscsi".length())))
                            .collect(Collectors.joining(
                                    "",
                                    "%s:U9080.HEX.7800000-V1-C%s:%s"
                                            .formatted(
                                                    adapter.name(),
                                                    adapter.slot(),
                                                    adapter.client()
                                                            .value()
                                                            .orElseThrow()
                                                            .map(PartitionId::hexadecimal)
                                                            .orElseThrow()),
                                    "\n")))
                    .collect(Collectors.joining());
        }

        static String devices(VirtualIoServer server) {
            return server.targetDevices().stream()
                    .map(device -> "%-15s  Available  %s\n"
                            .formatted(
                                    device.name(),
                                    device.name().endsWith("7")
                                            ? "Virtual Target Device - File-backed Optical"
                                            : "Virtual Target Device - Disk"))
                    .collect(Collectors.joining("", "name             status     description\n", ""));
        }

        /** A feed of partitions. */
        static String rest(int partitions) {
            StringBuilder feed = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<id>0</id>\n");
            feed.append(RestEntries.system());
            for (int id = 1; id <= partitions; id++) {
                feed.append(RestEntries.partition(id));
            }
            return feed.append("</feed>\n").toString();
        }
    }
}
