package lpm.report;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.document.EstateDocument;
import org.junit.jupiter.api.Test;

class EstateTextTest {

    @Test
    void aServerIsShownWithWhatMovesThroughIt() {
        assertThat(shown("""
                lpm: 1
                virtual_io_servers:
                  - name: vio7
                    system: 8286-42A*21A0B7C
                    id: 2
                    mover_service_partition: true
                    rmc_active: false
                    ioslevel: 3.1.4.21
                    concurrent_migrations: 8
                    fibre_channel_mappings:
                      - {name: vfchost0, slot: 30, client: 12, port: fcs1, status: LOGGED_IN}
                      - {name: vfchost1, slot: 31, client: any, port: none}
                    virtual_nic_servers:
                      - {name: vnicserver0, slot: 32897, client: 12, client_slot: 7, backing_device: ent6, status: Available}
                    fibre_channel_ports:
                      - {name: fcs1, fabric: true, fabric_name: east, total_ports: 64, available_ports: 60}
                      - {name: fcs2, fabric: false}
                """)).contains("""
                  vio7: partition 2 of 8286-42A*21A0B7C, mover service partition of 8 migrations, RMC not active,
                      level 3.1.4.21
                    vfchost0 in slot 30 for partition 12 on fcs1, LOGGED_IN
                    vfchost1 in slot 31 for any partition on no port
                    fcs1, fabric east, 60 of 64 connections free
                    fcs2, on no switch with NPIV
                    vnicserver0 for partition 12, slot 7, on ent6, Available
                """);
    }

    @Test
    void aPartitionIsShownWithItsProfileAndWhatItHas() {
        assertThat(shown("""
                lpm: 1
                partitions:
                  - system: 8286-42A*21A0B7C
                    id: 12
                    name: pay
                    state: Running
                    rmc_active: true
                    migration_state: Migration Starting
                    profile: {name: month end}
                    fibre_channel_adapters:
                      - {slot: 6, port_names: [c05076070a2e0014, c05076070a2e0015]}
                """)).contains("""
                  pay (partition 12) of 8286-42A*21A0B7C: Running, RMC active, Migration Starting, profile month
                      end, virtual Fibre Channel in slot 6 (c05076070a2e0014 and c05076070a2e0015)
                """);
    }

    private static String shown(String document) {
        return EstateText.of(EstateDocument.read("estate.yaml", document).estate());
    }
}
