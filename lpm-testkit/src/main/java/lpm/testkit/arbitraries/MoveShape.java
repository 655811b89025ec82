package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;

/**
 * The measures of a generated move.
 *
 * @param dual whether each side has two Virtual I/O Servers rather than one
 * @param memoryBlocks memory of the partition in logical memory blocks of 256 MB
 * @param unitHundredths processing units of the partition in hundredths
 * @param firstDisk number of the first hdisk on the source; the destination names them otherwise
 * @param serverSlot virtual slot of the server adapters
 * @param tenants partitions that live at the destination already, each with a disk of its own there; the first has the id of the one that moves,
 *     and its server adapters the slot that is wanted
 * @param npiv whether the partition has a virtual Fibre Channel adapter through each server as well
 */
public record MoveShape(
        boolean dual,
        boolean ibmI,
        ImmutableList<Lun> luns,
        ImmutableList<Integer> vlans,
        int memoryBlocks,
        int unitHundredths,
        int firstDisk,
        int serverSlot,
        int tenants,
        boolean npiv) {

    MoveShape withTenants(int count) {
        return new MoveShape(dual, ibmI, luns, vlans, memoryBlocks, unitHundredths, firstDisk, serverSlot, count, npiv);
    }

    MoveShape withNpiv(boolean wanted) {
        return new MoveShape(
                dual, ibmI, luns, vlans, memoryBlocks, unitHundredths, firstDisk, serverSlot, tenants, wanted);
    }

    /** A LUN: a number that makes its identifier, and its size in MB. */
    public record Lun(long number, long megabytes) {}
}
