package lpm.sim.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.sim.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageNetworkTest {

    /** The source has the LUN open on both of its servers. */
    @ParameterizedTest
    @CsvSource({
        "NO_RESERVE, NO_RESERVE, true",
        "PR_SHARED, PR_SHARED, true",
        "NO_RESERVE, PR_SHARED, false",
        "PR_SHARED, NO_RESERVE, false",
        "NO_RESERVE, SINGLE_PATH, false",
        "SINGLE_PATH, NO_RESERVE, false",
        "SINGLE_PATH, SINGLE_PATH, false",
        "PR_EXCLUSIVE, PR_EXCLUSIVE, false",
    })
    void twoServersHaveALunOpenOnlyIfNeitherKeepsItToItself(ReservePolicy source, ReservePolicy other, boolean opens) {
        Estate estate = with(
                with(with(Article.estate(), Article.SOURCE_1, source), Article.SOURCE_2, source),
                Article.DESTINATION_1,
                other);
        PhysicalVolume disk = estate.virtualIoServer(Article.DESTINATION_1)
                .physicalVolume("hdisk1")
                .orElseThrow();
        Attempt<PhysicalVolume> attempt = new StorageNetwork(estate).open(Article.DESTINATION_1, disk);

        assertThat(attempt instanceof Attempt.Done).as(attempt.toString()).isEqualTo(opens);
    }

    private static Estate with(Estate estate, ViosKey key, ReservePolicy policy) {
        return estate.updating(
                key,
                server -> server.withPhysicalVolumes(server.physicalVolumes()
                        .replacing(disk -> true, disk -> disk.withReservePolicy(Fact.known(policy)))));
    }
}
