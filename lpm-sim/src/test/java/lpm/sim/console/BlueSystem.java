package lpm.sim.console;

import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.rules.SystemCapture;

/** A system, a server and a partition of which hardly more is known than their names, and what its console prints. */
final class BlueSystem {

    static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-41A*21F0C7T");

    static final VirtualIoServer SERVER = VirtualIoServer.builder()
            .name("blue-vios")
            .system(Fact.known(SYSTEM))
            .id(Fact.known(new PartitionId(2)))
            .build();

    static final LogicalPartition PARTITION = LogicalPartition.builder()
            .system(SYSTEM)
            .id(new PartitionId(11))
            .name(Fact.known("orders"))
            .environment(Fact.known(OperatingEnvironment.AIX_LINUX))
            .profile(Fact.known(PartitionProfile.builder().name("night").build()))
            .build();

    private BlueSystem() {}

    /** The partition, with nothing known of it but its id. */
    static LogicalPartition silent() {
        return LogicalPartition.builder().system(SYSTEM).id(PARTITION.id()).build();
    }

    /** The system alone. */
    static Estate estate() {
        return Estate.empty().with(ManagedSystem.builder().id(SYSTEM).build());
    }

    static String print(SystemCapture capture, LogicalPartition partition) {
        return print(capture, estate().with(partition));
    }

    static String print(SystemCapture capture, Estate estate) {
        return ManagementConsolePrinter.print(capture, estate, SYSTEM);
    }
}
