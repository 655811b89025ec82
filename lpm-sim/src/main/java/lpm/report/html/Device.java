package lpm.report.html;

import java.util.Optional;

/**
 * A virtual target device, or the port of a vfchost, that is there at some time.
 *
 * @param key names it, and its path, among all that is lit
 * @param disk what it stands on, as the server calls it
 * @param lun which of the LUNs that is, empty for what is no LUN of the partition
 */
record Device(String key, String name, String disk, Optional<Integer> lun) {}
