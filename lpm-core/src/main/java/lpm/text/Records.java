package lpm.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lpm.text.command.Line;

/** Tells a console's command by the attributes that its records have and others have not. */
final class Records {

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9_]{1,63}");
    private static final Pattern PAIR = Pattern.compile("\"? {0,8}([a-z][a-z0-9_]{1,63})=.*");
    private static final Splitter CELLS = Splitter.on(',').trimResults(CharMatcher.is(' '));

    /**
     * A command whose records have all of some attributes and none of some others.
     *
     * @param has what each of its records has
     * @param lacks what tells it from a command whose records have the same and more
     */
    private record Kind(String command, ImmutableSet<String> has, ImmutableSet<String> lacks) {
        boolean fits(Set<String> attributes) {
            return attributes.containsAll(has) && lacks.stream().noneMatch(attributes::contains);
        }
    }

    private static final String FIBRE_CHANNEL = "lshwres -r virtualio --rsubtype fc --level lpar";
    private static final String SCSI = "lshwres -r virtualio --rsubtype scsi --level lpar";

    private static final ImmutableList<Kind> KINDS = ImmutableList.of(
            kind("lssyscfg -r sys", "name type_model serial_num", "lpar_id"),
            kind("lssyscfg -r prof", "name lpar_id min_mem", "state"),
            kind("lssyscfg -r prof", "name lpar_id all_resources", "state"),
            kind("lssyscfg -r lpar", "name lpar_id lpar_env state", "lpar_name"),
            kind("lslparmigr -r lpar", "name lpar_id migration_state", "lpar_env"),
            kind("lslparmigr -r sys", "inactive_lpar_mobility_capable", "lpar_id serial_num"),
            kind("lshwres -r mem --level sys", "configurable_sys_mem", "lpar_id"),
            kind("lshwres -r mem --level lpar", "lpar_id curr_mem", ""),
            kind("lshwres -r proc --level sys", "configurable_sys_proc_units", "lpar_id"),
            kind("lshwres -r proc --level lpar", "lpar_id curr_proc_mode", ""),
            kind("lshwres -r io --rsubtype slot", "drc_index unit_phys_loc", ""),
            kind(
                    "lshwres -r virtualio --rsubtype eth --level lpar",
                    "lpar_id slot_num port_vlan_id",
                    "backing_devices"),
            kind("lshwres -r virtualio --rsubtype vnic --level lpar", "lpar_id slot_num backing_devices", ""),
            kind("lshwres -r virtualio --rsubtype serial --level lpar", "lpar_id slot_num supports_hmc", ""),
            kind(FIBRE_CHANNEL, "lpar_id slot_num adapter_type wwpns", ""),
            kind(SCSI, "lpar_id slot_num adapter_type remote_slot_num", "wwpns supports_hmc"),
            kind("lshwres -r virtualio --rsubtype slot --level lpar", "lpar_id curr_max_virtual_slots", ""),
            kind("lshwres -r virtualio --rsubtype slot --level slot", "lpar_id slot_num config", "adapter_type"),
            kind("lshwres -r virtualio --rsubtype vswitch", "vswitch vlan_ids", "lpar_id"),
            kind("lssysconn -r all", "resource_type type_model_serial_num ipaddr", ""));

    private Records() {}

    private static Kind kind(String command, String has, String lacks) {
        return new Kind(command, names(has), names(lacks));
    }

    private static ImmutableSet<String> names(String words) {
        return ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().split(words));
    }

    /** What the first line tells: {@code name=value} pairs, names alone ({@code --header}), or values alone ({@code -F}). */
    static Optional<Shape> shape(List<Line> lines) {
        String line = lines.get(0).text().strip();
        if (line.startsWith("\"version=")) {
            return Optional.of(new Shape.Told("lshmc -V", false));
        }
        ImmutableList<String> cells = ImmutableList.copyOf(Splitter.on(',').split(line));
        if (PAIR.matcher(line).matches()) {
            return Optional.of(pairs(lines));
        }
        if (cells.size() < 3 || cells.stream().anyMatch(cell -> cell.startsWith(" "))) {
            return Optional.empty();
        }
        boolean header = cells.stream().allMatch(cell -> ATTRIBUTE.matcher(cell).matches());
        return Optional.of(Optional.of(ImmutableSet.copyOf(cells))
                .filter(names -> header)
                .flatMap(Records::command)
                .<Shape>map(command -> new Shape.Told(command + " -F " + line + " --header", false))
                .orElseGet(() -> new Shape.Ambiguous(
                        "values between commas do not say what they are", "lssyscfg -r sys -F name,state")));
    }

    private static Shape pairs(List<Line> lines) {
        return command(attributes(lines))
                .filter(known -> lines.stream().allMatch(line -> fits(known, line)))
                .<Shape>map(known -> new Shape.Told(known, false))
                .orElseGet(Records::unknown);
    }

    /** Whether the record is not of another command; server adapters of Fibre Channel look like those of SCSI. */
    private static boolean fits(String known, Line line) {
        return command(line)
                .filter(one -> !one.equals(known) && !(known.equals(FIBRE_CHANNEL) && one.equals(SCSI)))
                .isEmpty();
    }

    /** Records of which no command is known, or of several at once. */
    static Shape.Ambiguous unknown() {
        return new Shape.Ambiguous(
                "its attributes are not those of one command",
                "lshwres -r virtualio --rsubtype scsi --level lpar -m SYSTEM");
    }

    /** Whether the line begins as a record does, with an attribute and its value. */
    static boolean isRecord(Line line) {
        return PAIR.matcher(line.text().strip()).matches();
    }

    /**
     * The command whose records look like this one. A server adapter of Fibre Channel looks like one of SCSI, and says the same: that
     * its slot is taken.
     */
    static Optional<String> command(Line record) {
        return command(attributes(List.of(record)));
    }

    private static ImmutableSet<String> attributes(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> CELLS.splitToStream(line.text().strip()))
                .map(PAIR::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), ImmutableSet::copyOf));
    }

    private static Optional<String> command(Set<String> attributes) {
        ImmutableSet<String> fitting = KINDS.stream()
                .filter(kind -> kind.fits(attributes))
                .map(Kind::command)
                .collect(ImmutableSet.toImmutableSet());
        return fitting.size() == 1 ? Optional.of(fitting.asList().get(0)) : Optional.empty();
    }
}
