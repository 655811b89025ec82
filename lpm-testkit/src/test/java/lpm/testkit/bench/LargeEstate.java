package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.console.TranscriptOfScript;

/**
 * Writes a large estate as its consoles print it, one transcript for each managed system: 250 systems with two Virtual I/O
 * Servers and 40 partitions each, every disk with all of its attributes. The same text every time.
 */
public final class LargeEstate {

    private static final int SYSTEMS = 250;
    private static final int PARTITIONS = 40;
    private static final int DISKS = 14;

    private LargeEstate() {}

    /**
     * Writes the transcripts.
     *
     * @param arguments the directory, and how many systems are wanted if not all
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int systems = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SYSTEMS;
        for (int number = 0; number < systems; number++) {
            Files.writeString(
                    directory.resolve("frame%03d.txt".formatted(number)),
                    transcript(new LargeSystem(number, PARTITIONS, DISKS)));
        }
    }

    static String transcript(LargeSystem system) {
        Estate estate = system.estate();
        StringBuilder text = new StringBuilder(TranscriptOfScript.of(estate, ImmutableList.of(system.id())));
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            for (PhysicalVolume disk : server.physicalVolumes().items()) {
                text.append("hscroot@hmc:~> viosvrcmd -m \"%s\" -p \"%s\" -c \"lsdev -dev %s -attr\"%n"
                        .formatted(system.id(), server.name(), disk.name()));
                text.append(DiskAttributeRows.of(disk));
            }
        }
        return text.append("hscroot@hmc:~>\n").toString();
    }
}
