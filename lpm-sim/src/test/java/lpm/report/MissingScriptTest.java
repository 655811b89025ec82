package lpm.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.Lpm;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.rules.Destination;
import lpm.rules.MigrationRequest;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;

class MissingScriptTest {

    @Test
    void aConsoleIsAskedForWhatARuleWaitsFor() {
        Estate estate = Article.estate().updating(Article.CLIENT, p -> p.withMigrationState(Fact.unknown()));

        assertThat(script(estate))
                .startsWith("# Captures what is still unknown of ")
                .contains("""

                        # for lpar-migration-state-idle
                        echo "$prompt lslparmigr -r lpar -m \\"7895-42X*1054A3B\\""
                        lslparmigr -r lpar -m "7895-42X*1054A3B"
                        """)
                .endsWith("\necho \"$prompt\"\n");
    }

    @Test
    void aServerIsAskedThroughTheConsole() {
        Estate estate = Article.estate().updating(Article.DESTINATION_2, MissingScriptTest::withoutReservePolicies);

        assertThat(script(estate)).contains("""
                        viosvrcmd -m "7895-42X*1054A5B" -p sn1054a5bvios2 -c "lsdev -dev hdisk1 -attr reserve_policy"
                        """);
    }

    @Test
    void serversOfOneNameAreToldApartByTheirSystems() {
        Estate estate = Article.estate();
        for (ViosKey key : ImmutableList.of(Article.SOURCE_1, Article.DESTINATION_1)) {
            VirtualIoServer server =
                    withoutReservePolicies(estate.virtualIoServer(key)).withName("vios1");
            estate = estate.withVirtualIoServers(estate.virtualIoServers().without(key))
                    .with(server);
        }

        assertThat(script(estate))
                .contains("viosvrcmd -m \"7895-42X*1054A3B\" -p vios1 -c \"lsdev -dev hdisk5 ")
                .contains("viosvrcmd -m \"7895-42X*1054A5B\" -p vios1 -c \"lsdev -dev hdisk1 ");
    }

    @Test
    void whatNoCommandPrintsIsNamedInAComment() {
        Estate estate = Article.estate()
                .updating(
                        Article.CLIENT,
                        p -> p.withOsRelease(Fact.known(new Release("7.1"))).withTechnologyRefresh(Fact.unknown()));

        assertThat(script(estate)).contains("""
                        # No command prints the following; state it in an estate document, with value and reason:
                        # the Technology Refresh of ibmi1 (partition 5)
                        #   assume: {subject: partition 5 of 7895-42X*1054A3B, attribute: technology_refresh}
                        """);
    }

    @Test
    void aSystemThatNobodyHasNamedIsLeftToTheReader() {
        Estate estate = Article.estate();
        VirtualIoServer server = estate.virtualIoServer(Article.DESTINATION_1)
                .withSystem(Fact.unknown())
                .withPhysicalVolumes(Listing.unknown());
        estate = Estate.empty()
                .with(estate.partition(Article.CLIENT))
                .with(estate.managedSystem(Article.SOURCE))
                .with(estate.virtualIoServer(Article.SOURCE_1))
                .with(estate.virtualIoServer(Article.SOURCE_2))
                .with(server);
        MigrationRequest request = Article.request().withDestination(Destination.unknownSystem());

        String script = MissingScript.of(Lpm.of(estate).validate(request), estate);

        ReadOnly.check(script);
        assertThat(script).contains("""
                        # put the name of its managed system for SYSTEM, then take away the #
                        # viosvrcmd -m SYSTEM -p sn1054a5bvios1 -c "lspv -size"
                        """);
    }

    private static VirtualIoServer withoutReservePolicies(VirtualIoServer server) {
        return server.withPhysicalVolumes(
                server.physicalVolumes().replacing(disk -> true, disk -> disk.withReservePolicy(Fact.unknown())));
    }

    private static String script(Estate estate) {
        String script = MissingScript.of(Lpm.of(estate).validate(Article.request()), estate);
        ReadOnly.check(script);
        return script;
    }
}
