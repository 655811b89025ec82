package lpm.sim.hardware;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;

/**
 * What an operating system does for its own migration: {@code drmgr} of AIX and Linux is called through RMC, IBM i is asked by
 * its hypervisor. Source: powerpc-utils and {@code arch/powerpc/platforms/pseries/mobility.c} of Linux, labels of the AIX error log.
 *
 * @param asked what is told once it is asked to get ready
 * @param finished what is told once every page is there, empty if nothing is known of it
 */
public record GuestDriver(String asked, Optional<String> finished) {

    /** That of a partition; of one whose operating system nobody captured little is told. */
    public static GuestDriver of(LogicalPartition partition) {
        return partition
                .environment()
                .map(GuestDriver::of)
                .value()
                .orElseGet(
                        () -> new GuestDriver("is asked to get ready, and agrees to be suspended", Optional.empty()));
    }

    private static GuestDriver of(OperatingEnvironment environment) {
        return switch (environment) {
            case AIX_LINUX ->
                new GuestDriver(
                        "is asked through RMC: drmgr gets it ready, and it agrees to be suspended (AIX logs CLIENT_PMIG_STARTED)",
                        Optional.of("finds all of its memory there (AIX logs CLIENT_PMIG_DONE)"));
            case IBM_I ->
                new GuestDriver(
                        "is asked to get ready by its hypervisor, and agrees to be suspended", Optional.empty());
        };
    }
}
