package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;
import lpm.text.command.OutputPlaces;

/** Collects the disks that one output shows, with their places. */
final class DiskList {

    private final CommandOutput output;
    private final Subject server;
    private final OutputPlaces places;
    private final Origins.Builder origins = Origins.builder();
    private final ImmutableList.Builder<PhysicalVolume> disks = ImmutableList.builder();
    private final Map<String, Integer> lineOfName = new HashMap<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();

    DiskList(CommandOutput output) {
        this.output = output;
        this.server = Subject.of(output.server());
        this.places = new OutputPlaces(output);
        origins.put(server, places.prompt()).put(server, "physical_volumes", places.prompt());
        output.system().ifPresent(named -> origins.put(server, "system", places.prompt()));
    }

    /** Notes where the attributes of a disk were read. */
    void add(PhysicalVolume disk, Line line) {
        checkOnce("disk", disk.name(), lineOfName, line);
        disk.id().value().ifPresent(id -> checkOnce("physical volume identifier", id.value(), lineOfId, line));
        origins.put(server.part(Subject.Kind.PHYSICAL_VOLUME, disk.name()), places.of(line));
        disks.add(disk);
    }

    private void checkOnce(String what, String value, Map<String, Integer> lines, Line line) {
        Integer earlier = lines.putIfAbsent(value, line.number());
        if (earlier != null) {
            throw new InputException(
                    places.of(line),
                    "%s %s occurs twice, first at line %d; each must be unique on %s"
                            .formatted(what, value, earlier, output.host()));
        }
    }

    /** Notes where one attribute of a disk was read. */
    void note(String disk, String attribute, Line line) {
        origins.put(server.part(Subject.Kind.PHYSICAL_VOLUME, disk), attribute, places.of(line));
    }

    /** The identifier as {@code lspv} prints it; {@code none} is not known, since the disk may be any LUN. */
    Fact<PhysicalVolumeId> id(Line line, String printed) {
        return printed.equals("none") || printed.isEmpty()
                ? Fact.unknown()
                : Fact.known(output.value(line, () -> new PhysicalVolumeId(printed)));
    }

    Capture capture(Coverage coverage) {
        VirtualIoServer shown = VirtualIoServer.builder()
                .name(output.host())
                .system(Fact.ofOptional(output.system()))
                .physicalVolumes(Listing.of(disks.build(), coverage))
                .build();
        return new Capture(Estate.empty().with(shown), origins.build(), ImmutableList.of());
    }
}
