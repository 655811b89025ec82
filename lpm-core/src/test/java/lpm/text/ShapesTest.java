package lpm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lpm.text.command.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lspv; NAME             PVID                                 VG               STATUS",
                "lspv -size; NAME PVID SIZE(megabytes)",
                "lsmap -all; SVSA            Physloc               Client Partition ID",
                "lsmap -all -net; SVEA   Physloc",
                "lsmap -all -npiv; Name Physloc ClntID ClntName ClntOS|vfchost0 U9117.MMA.06A1B2C-V1-C21 4",
                "lsmap -all -vnic; Name Physloc ClntID ClntName ClntOS|vnicserver0 U9117.MMA.06A1B2C-V1-C32 4",
                "lsdev; name             status      description",
                "lsmap -all -fmt :; vhost0:U9117.MMA.06A1B2C-V1-C11:0x00000003:vtscsi0:Available:0x81:hdisk4::false",
                "lsmap -all -npiv -fmt :; vfchost0:U9117.MMA.06A1B2C-V1-C21:4:lp4:AIX:LOGGED_IN:fcs0:U78:5:a:fcs0:U9",
                "lsmap -all -net -fmt :; ent4:U9117.MMA.06A1B2C-V1-C2-T1:ent6:ent0:Available:U789D.001.DQD-P1-C4-T1",
                "lspv -size -fmt :; hdisk0:00f7a1b2c3d4e501:61440",
                "lspv -fmt :; hdisk0:none:None:",
                "lssyscfg -r sys; name=srv1,type_model=9117-MMA,serial_num=06A1B2C,state=Operating",
                "lssyscfg -r lpar; name=lp4,lpar_id=4,lpar_env=aixlinux,state=Running",
                "lssyscfg -r prof; name=normal,lpar_name=lp4,lpar_id=4,lpar_env=aixlinux,min_mem=2048",
                "lshwres -r mem --level sys; configurable_sys_mem=32768,curr_avail_sys_mem=13696",
                "lshwres -r virtualio --rsubtype scsi --level lpar; lpar_id=1,slot_num=2,adapter_type=server,"
                        + "remote_slot_num=3|lpar_id=4,slot_num=3,adapter_type=client,remote_slot_num=2",
                "lshwres -r virtualio --rsubtype fc --level lpar; lpar_id=1,slot_num=2,adapter_type=server,"
                        + "remote_slot_num=3|lpar_id=4,slot_num=3,adapter_type=client,remote_slot_num=2,wwpns=c0",
                "lssyscfg -r sys -F name,type_model,serial_num --header; name,type_model,serial_num",
                "lshwres -r virtualio --rsubtype scsi --level lpar; lpar_id=1,slot_num=2,adapter_type=server,"
                        + "remote_slot_num=3",
                "lshwres -r virtualio --rsubtype eth --level lpar; lpar_id=1, slot_num=2,\" port_vlan_id=3\"",
                "lsattr -El vioslpm0; attribute value description user_settable|max_vasi_ops 8 Most operations False",
                "lshmc -V; \"version= Version: 7",
            })
    void aShapeThatOneCommandHasTellsTheCommand(String command, String lines) {
        assertThat(shape(lines))
                .hasValueSatisfying(shape -> assertThat(shape)
                        .isInstanceOfSatisfying(
                                Shape.Told.class,
                                told -> assertThat(told.typed()).isEqualTo(command)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "do not say which device; reserve_policy  no_reserve  Reserve Policy  True+",
                "do not say which device; attribute value description user_settable",
                "without adapters; Name Physloc ClntID ClntName ClntOS",
                "what they are; srv1,06A1B2C,Operating",
                "not those of one command; colour=red,shape=round",
            })
    void aShapeThatSeveralCommandsHaveIsAmbiguous(String why, String lines) {
        assertThat(shape(lines))
                .hasValueSatisfying(shape -> assertThat(shape)
                        .isInstanceOfSatisfying(
                                Shape.Ambiguous.class,
                                told -> assertThat(told.why()).contains(why)));
    }

    @Test
    void aGreetingHasNoShape() {
        assertThat(shape("Last login: Mon Nov 23 09:12:44 2015 from 10.0.0.1")).isEmpty();
        assertThat(shape("Dear colleague, this is it, thanks")).isEmpty();
    }

    private static Optional<Shape> shape(String lines) {
        AtomicInteger number = new AtomicInteger();
        return Shapes.of(lines.lines()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(line -> Line.of(number.incrementAndGet(), line))
                .toList());
    }
}
