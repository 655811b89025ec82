package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.UniqueDeviceId;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Attributes of one disk as facts; those the model does not hold are left alone. */
final class DiskAttributes {

    private static final String DISK = "hdisk";
    private static final int MOST_DIGITS_OF_NAME = 9;
    private static final Pattern TRANSFER = Pattern.compile("0x[0-9A-Fa-f]{1,7}|[1-9][0-9]{0,8}");
    private static final int ID_DIGITS = 16;
    private static final ImmutableSet<String> READ =
            ImmutableSet.of("reserve_policy", "unique_id", "pvid", "size_in_mb", "max_transfer");

    private final CommandOutput output;
    private final DiskList list;
    private final ImmutableList.Builder<KeptAside> keptAside = ImmutableList.builder();
    private PhysicalVolume disk;

    private DiskAttributes(CommandOutput output, String name) {
        this.output = output;
        this.list = new DiskList(output);
        this.disk = output.value(
                new Line(output.promptLine(), ""),
                () -> PhysicalVolume.builder().name(name).build());
    }

    /** Whether the device is a disk: by the name it was born with, or because a listing has it. */
    static boolean isDisk(String device, Predicate<String> disks) {
        return isNamedAsDisk(device) || disks.test(device);
    }

    /** Whether the device has a name that disks are born with: {@code hdisk5}. */
    private static boolean isNamedAsDisk(String device) {
        int digits = device.length() - DISK.length();
        if (!device.startsWith(DISK) || digits == 0 || digits > MOST_DIGITS_OF_NAME) {
            return false;
        }
        for (int at = DISK.length(); at < device.length(); at++) {
            if (device.charAt(at) < '0' || device.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    static Capture capture(CommandOutput output, String disk, List<AttributeRow> rows) {
        AttributeRow.checkOneValueEach(output, rows, READ);
        DiskAttributes attributes = new DiskAttributes(output, disk);
        rows.forEach(attributes::add);
        attributes.list.add(attributes.disk, new Line(output.promptLine(), ""));
        return attributes.list.capture(Coverage.open()).withKeptAside(attributes.keptAside.build());
    }

    private void add(AttributeRow row) {
        if (row.value().isEmpty()) {
            return;
        }
        switch (row.name()) {
            case "reserve_policy" -> note("reserve_policy", row, disk.withReservePolicy(Fact.known(reserve(row))));
            case "unique_id" ->
                note(
                        "unique_id",
                        row,
                        disk.withUniqueId(Fact.known(output.value(row.line(), () -> new UniqueDeviceId(row.value())))));
            case "pvid" -> note("id", row, disk.withId(list.id(row.line(), identifier(row))));
            case "size_in_mb" -> {
                long megabytes = output.number(row.line(), row.value());
                note(
                        "size_megabytes",
                        row,
                        disk.withSizeMegabytes(megabytes == 0 ? Fact.unknown() : Fact.known(megabytes)));
            }
            case "max_transfer" ->
                note("max_transfer_bytes", row, disk.withMaximumTransferBytes(Fact.known(transfer(row))));
            // tuning of the device driver: nothing a migration depends on
            default -> keptAside.add(row.keptAside(output, "of disks"));
        }
    }

    private void note(String attribute, AttributeRow row, PhysicalVolume changed) {
        list.note(disk.name(), attribute, row.line());
        disk = changed;
    }

    private ReservePolicy reserve(AttributeRow row) {
        return ReservePolicy.of(row.value())
                .orElseThrow(() ->
                        output.wrong(row.line(), "reserve_policy no_reserve, single_path, pr_exclusive or pr_shared"));
    }

    /** In hexadecimal, {@code 0x80000}, or plain digits. */
    private long transfer(AttributeRow row) {
        if (!TRANSFER.matcher(row.value()).matches()) {
            throw output.wrong(row.line(), "max_transfer as a number of bytes such as 0x80000");
        }
        return Long.decode(row.value());
    }

    /** The identifier is printed in 32 digits, of which the last 16 are zeros. */
    private String identifier(AttributeRow row) {
        String printed = row.value();
        return printed.length() == 2 * ID_DIGITS && printed.endsWith("0".repeat(ID_DIGITS))
                ? printed.substring(0, ID_DIGITS)
                : printed;
    }
}
