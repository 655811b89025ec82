package lpm.testkit;

import static lpm.testkit.AnonymizeProperties.anonymous;
import static lpm.testkit.AnonymizeProperties.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.document.EstateDocument;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.origin.SourceText;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Captures tell the same of a move without names that are words of the formats. */
class AnonymizedWordsProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any();
    }

    @Provide
    Arbitrary<List<String>> wordsOfTheFormats() {
        return Arbitraries.of(
                        "other",
                        "taken",
                        "name",
                        "disks",
                        "state",
                        "running",
                        "Running",
                        "Available",
                        "client",
                        "server",
                        "Operating",
                        "default",
                        "true",
                        "12",
                        "4096",
                        "7",
                        "db",
                        "hdisk3",
                        "vhost0",
                        "ent6",
                        "C2",
                        "lpar_id",
                        "lpar_name",
                        "partitions",
                        "AIX",
                        "hostname",
                        "lsmap",
                        "vtscsi0",
                        "yaml",
                        "no_reserve",
                        "sys",
                        "virtual_io_servers",
                        "memory",
                        "Status",
                        "SVSA",
                        "lssyscfg",
                        "items",
                        "vios",
                        "io",
                        "hdisk1.client")
                .list()
                .ofSize(10)
                .uniqueElements();
    }

    @Property(tries = 60, seed = "7895")
    void aMoveIsJudgedTheSameWhateverWordsAreNames(
            @ForAll("validMoves") Scenario move, @ForAll("wordsOfTheFormats") List<String> words) {
        Scenario named = Portrayals.named(move);
        Estate estate = rename(named.estate(), words);
        Scenario scenario = new Scenario(estate, named.request());
        ImmutableList<SourceText> captures = ImmutableList.<SourceText>builder()
                .add(Portrayals.document(estate), Portrayals.transcript(estate))
                .addAll(Portrayals.answers(estate))
                .build();
        ImmutableList<SourceText> anonymous = anonymous(captures, Portrayals::read);

        Estate shared = Lpm.of(Portrayals.read(anonymous)).estate();
        ValidationReport before = EditedExamplesTest.validate(
                new Scenario(Lpm.of(Portrayals.read(captures)).estate(), scenario.request()));
        ValidationReport after = EditedExamplesTest.validate(renamed(scenario, shared));
        assertThat(after.verdict()).isEqualTo(before.verdict());
        for (Outcome outcome : Outcome.values()) {
            assertThat(after.count(outcome)).as("rules that are %s", outcome).isEqualTo(before.count(outcome));
        }
        assertThat(Stream.concat(
                        shared.partitions().stream().flatMap(partition -> partition.name().value().stream()),
                        shared.virtualIoServers().stream().map(VirtualIoServer::name)))
                .doesNotContainAnyElementsOf(words);
    }

    /** The names of partitions, then those of servers and profiles. */
    private static Estate rename(Estate estate, List<String> words) {
        String document = EstateDocument.write(estate);
        int next = 0;
        for (String name : List.of(
                "client1", "tenant0", "tenant1", "tenant2", "srcvios1", "srcvios2", "dstvios1", "dstvios2", "hmc1")) {
            document = document.replaceAll("\\b" + name + "\\b", "\"" + words.get(next++) + "\"");
        }
        return EstateDocument.read("renamed.yaml", document).estate();
    }
}
