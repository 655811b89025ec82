/** Storage as each side sees it: storage systems with their LUNs, disks of Virtual I/O Servers, virtual SCSI. */
@LpmStyle
@NullMarked
package lpm.model.storage;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;
