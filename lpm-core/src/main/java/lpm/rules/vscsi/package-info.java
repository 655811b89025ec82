/** Rules on virtual SCSI: whether every LUN of the partition is at the destination, and may be opened there. */
@NullMarked
package lpm.rules.vscsi;

import org.jspecify.annotations.NullMarked;
