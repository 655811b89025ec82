package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lpm.Input;
import lpm.Inputs;
import lpm.Lpm;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that are right, but large. */
class HostileSizeTest extends HostileInputs {

    private static final String ALIKE = "partition_of_the_accounting_department_in_the_north_".repeat(4);

    /** What there is many of; the names of all are equal but for their ends. */
    enum Many {
        PARTITIONS_OF_A_DOCUMENT(
                5_000,
                n -> "lpm: 1\npartitions:\n"
                        + lines(n, "- {system: 8286-42A*21A0B7C, id: %d, name: " + ALIKE + "%1$d}\n")),
        PARTITIONS_OF_A_CONSOLE(
                5_000,
                n -> "h@hmc:~> lssyscfg -r lpar -m 8286-42A*21A0B7C -F lpar_id,name,lpar_env\n"
                        + lines(n, "%d," + ALIKE + "%1$d,os400\n") + "h@hmc:~>\n"),
        SYSTEMS(
                1_000,
                n -> "lpm: 1\nmanaged_systems:\n" + lines(n, "- {id: 8286-42A*A%06d, name: " + ALIKE + "%1$d}\n")),
        SERVERS(
                1_000,
                n -> "lpm: 1\nvirtual_io_servers:\n"
                        + lines(n, "- {system: 8286-42A*21A0B7C, id: %d, name: " + ALIKE + "%1$d}\n")),
        DISKS(
                25_000,
                n -> session("lspv", lines(n, "hdisk%d 00f7a1b2%1$08x None\n"))
                        + session(
                                "lsmap -all -fmt :",
                                "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c"
                                        + lines(n / 25, ":v%d:Available:0x8%1$03x000000000000:hdisk%1$d: :false")
                                        + "\n")),
        ADAPTERS_OF_ALL_VLANS(
                2_047,
                n -> "h@hmc:~> lshwres -r virtualio --rsubtype eth --level lpar -m 8286-42A*21A0B7C\n"
                        + lines(n, "lpar_name=vioa,lpar_id=1,slot_num=%d,is_trunk=1,port_vlan_id=%1$d,vswitch=E\n")
                        + "h@hmc:~>\n");

        private final int count;
        private final String once;
        private final String twice;

        Many(int count, IntFunction<String> text) {
            this.count = count;
            this.once = text.apply(count);
            this.twice = text.apply(2 * count);
        }

        private static String lines(int count, String line) {
            return IntStream.rangeClosed(1, count).mapToObj(line::formatted).collect(Collectors.joining());
        }
    }

    /** Allocation is counted, for a clock would measure what else the machine does. */
    @ParameterizedTest
    @EnumSource
    void row21TwiceAsMuchCostsNotMuchMoreThanTwice(Many many) {
        allocated(many.once);

        assertThat(allocated(many.twice)).as("twice %d", many.count).isLessThan((long) (2.6 * allocated(many.once)));
    }

    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Input input = new Input.Text(new SourceText("many.txt", text), Optional.empty());
        long before = threads.getCurrentThreadAllocatedBytes();
        Lpm lpm = Lpm.of(Inputs.plain().read(ImmutableList.of(input)));
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(lpm.origins().subjects()).isNotEmpty();
        return after - before;
    }

    @Test
    void row21MoreLinesThanTheMemoryHoldsAreRefused() throws IOException, InterruptedException {
        String disks = IntStream.range(0, 200_000)
                .mapToObj("hdisk%d none None\n"::formatted)
                .collect(Collectors.joining());
        Path capture = Files.write(
                directory.resolve("vio7.txt"), session("lspv", disks).getBytes(StandardCharsets.UTF_8));

        Console console = JavaProcess.run(
                directory.resolve("out.txt").toFile(), Map.of(), List.of("-Xmx128m"), "show", capture.toString());

        assertRefused(console, "vio7.txt: the transcript has 200,004 lines", "java -Xmx4g");
    }
}
