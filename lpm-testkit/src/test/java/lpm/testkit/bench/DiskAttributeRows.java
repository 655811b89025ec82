package lpm.testkit.bench;

import com.google.common.base.Strings;
import lpm.model.storage.PhysicalVolume;

/** What {@code lsdev -dev hdiskN -attr} prints of a disk with many paths: all of its attributes, most of them tuning. */
final class DiskAttributeRows {

    private static final String TUNING = """
            PCM|PCM/friend/fcpother|Path Control Module|False
            algorithm|shortest_queue|Algorithm|True+
            clr_q|no|Device CLEARS its Queue on error|True
            dist_err_pcnt|0|Distributed Error Percentage|True
            dist_tw_width|50|Distributed Error Sample Time|True
            hcheck_cmd|test_unit_rdy|Health Check Command|True+
            hcheck_interval|60|Health Check Interval|True+
            hcheck_mode|nonactive|Health Check Mode|True+
            location||Location Label|True+
            lun_reset_spt|yes|LUN Reset Supported|True
            max_coalesce|0x40000|Maximum Coalesce Size|True
            max_retry_delay|60|Maximum Quiesce Time|True
            max_transfer|0x80000|Maximum TRANSFER Size|True
            node_name|0x5005076810000a3c|FC Node Name|False
            q_err|yes|Use QERR bit|True
            q_type|simple|Queuing TYPE|True
            queue_depth|32|Queue DEPTH|True+
            reassign_to|120|REASSIGN time out value|True
            rw_timeout|30|READ/WRITE time out value|True
            scsi_id|0x10a00|SCSI ID|False
            start_timeout|60|START unit time out value|True
            timeout_policy|fail_path|Timeout Policy|True+
            ww_name|0x5005076810110a3c|FC World Wide Name|False
            """;

    private DiskAttributeRows() {}

    static String of(PhysicalVolume disk) {
        String id = disk.id().value().orElseThrow().value();
        StringBuilder rows = new StringBuilder();
        rows.append(row("attribute", "value", "description", "user_settable")).append('\n');
        TUNING.lines().map(line -> line.split("\\|", -1)).forEach(cells -> rows.append(row(cells)));
        return rows.append(row("pvid", id + "0".repeat(16), "Physical volume identifier", "False"))
                .append(row("reserve_policy", "no_reserve", "Reserve Policy", "True+"))
                .append(row("size_in_mb", "102400", "Size in Megabytes", "False"))
                .append(row(
                        "unique_id",
                        "33213600507681081" + id.substring(1) + "04214503IBMfcp",
                        "Unique device identifier",
                        "False"))
                .toString();
    }

    private static String row(String... cells) {
        return Strings.padEnd(cells[0], 16, ' ') + Strings.padEnd(cells[1], 48, ' ') + ' '
                + Strings.padEnd(cells[2], 40, ' ') + ' ' + cells[3] + "\n";
    }
}
