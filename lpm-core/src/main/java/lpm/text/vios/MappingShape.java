package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import lpm.text.command.Line;

/**
 * How {@code lsmap} prints adapters of one kind.
 *
 * @param columns the titles of the heading, by the names that {@code -field} has for them
 * @param device the key that begins a mapped device, and its field
 * @param none the sentence that stands for no device
 * @param keys the keys of a device, by their fields in the order of {@code -fmt}
 */
record MappingShape(
        ImmutableMap<String, String> columns,
        Map.Entry<String, String> device,
        String none,
        ImmutableMap<String, String> keys) {

    static final String SCSI_ADAPTER = "SVSA";
    static final String ETHERNET_ADAPTER = "SVEA";
    static final String LOCATION = "Physloc";
    static final String CLIENT = "Client Partition ID";
    static final String STATUS = "Status";
    static final String ADDRESS = "LUN";
    static final String BACKING = "Backing device";
    static final String MIRRORED = "Mirrored";

    static final MappingShape SCSI = new MappingShape(
            ImmutableMap.of("svsa", SCSI_ADAPTER, "physloc", LOCATION, "clientid", CLIENT),
            Map.entry("vtd", "VTD"),
            "NO VIRTUAL TARGET DEVICE FOUND",
            ImmutableMap.of(
                    "status", STATUS, "lun", ADDRESS, "backing", BACKING, "bdphysloc", LOCATION, "mirrored", MIRRORED));

    static final MappingShape ETHERNET = new MappingShape(
            ImmutableMap.of("svea", ETHERNET_ADAPTER, "physloc", LOCATION),
            Map.entry("sea", "SEA"),
            "NO SHARED ETHERNET ADAPTER FOUND",
            ImmutableMap.of("backing", BACKING, "status", STATUS, "bdphysloc", LOCATION));

    /** The fields in the order in which they are printed where {@code -field} does not say. */
    ImmutableList<String> defaultFields() {
        return ImmutableList.<String>builder()
                .addAll(columns.keySet())
                .add(device.getKey())
                .addAll(keys.keySet())
                .build();
    }

    boolean knows(String field) {
        return columns.containsKey(field) || device.getKey().equals(field) || keys.containsKey(field);
    }

    /** The titles of all columns, or of those that {@code -field} lists. */
    ImmutableList<String> titles(ImmutableList<String> fields) {
        return fields.isEmpty()
                ? columns.values().asList()
                : fields.stream()
                        .filter(columns::containsKey)
                        .map(columns::get)
                        .collect(ImmutableList.toImmutableList());
    }

    /** Whether the line is the heading with all titles. */
    boolean isHeading(Line line) {
        return String.join(" ", line.words()).equals(String.join(" ", columns.values()));
    }
}
