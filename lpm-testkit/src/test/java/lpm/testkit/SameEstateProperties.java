package lpm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.Lpm;
import lpm.model.Estate;
import lpm.origin.SourceText;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An estate is the same however it is handed over. */
class SameEstateProperties {

    private static final Pattern ENTRY = Pattern.compile("<entry>.*?</entry>\n", Pattern.DOTALL);
    private static final Pattern LEAF = Pattern.compile("(?:<(\\w+) kb=\"CUD\" kxe=\"false\">[^<]*</\\1>\n)+");

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any().map(Portrayals::named);
    }

    private static Estate estate(List<SourceText> sources) {
        return Lpm.of(Portrayals.read(sources)).estate();
    }

    private static ImmutableList<SourceText> all(Estate estate) {
        return ImmutableList.<SourceText>builder()
                .add(Portrayals.document(estate), Portrayals.transcript(estate))
                .addAll(Portrayals.answers(estate))
                .build();
    }

    private static ImmutableList<SourceText> each(List<SourceText> sources, UnaryOperator<String> change) {
        return sources.stream()
                .map(source -> new SourceText(source.file(), change.apply(source.text())))
                .collect(ImmutableList.toImmutableList());
    }

    @Property(tries = 60, seed = "7895")
    void isTheSameInTheFactsThatAllInputsCarry(@ForAll("validMoves") Scenario scenario) {
        Estate common = CommonFacts.of(scenario.estate());

        assertThat(CommonFacts.of(estate(ImmutableList.of(Portrayals.document(scenario.estate())))))
                .isEqualTo(common);
        assertThat(CommonFacts.of(estate(ImmutableList.of(Portrayals.transcript(scenario.estate())))))
                .isEqualTo(common);
        assertThat(CommonFacts.of(estate(Portrayals.answers(scenario.estate()))))
                .isEqualTo(common);
    }

    @Property(tries = 60, seed = "7895")
    void contradictsItselfNowhereAndIsJudgedTheSame(@ForAll("validMoves") Scenario scenario) {
        ValidationReport expected = EditedExamplesTest.validate(scenario);

        ValidationReport report =
                Lpm.of(Portrayals.read(all(scenario.estate()))).validate(scenario.request());

        assertThat(report.verdict()).isEqualTo(expected.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.mapping()).isEqualTo(expected.mapping());
    }

    @Property(tries = 60, seed = "7895")
    void isTheSameInAnyOrderOfFiles(@ForAll("validMoves") Scenario scenario, @ForAll long seed) {
        List<SourceText> sources = new ArrayList<>(all(scenario.estate()));
        Estate inOrder = estate(sources);
        Collections.shuffle(sources, new Random(seed));

        assertThat(estate(sources)).isEqualTo(inOrder);
    }

    @Property(tries = 60, seed = "7895")
    void isTheSameWithAnyLineEnds(@ForAll("validMoves") Scenario scenario) {
        List<SourceText> sources = all(scenario.estate());
        Estate unix = estate(sources);

        assertThat(estate(each(sources, text -> text.replace("\n", "\r\n")))).isEqualTo(unix);
        assertThat(estate(each(sources, text -> text.replace("\n", "\r")))).isEqualTo(unix);
    }

    @Property(tries = 60, seed = "7895")
    void isTheSameInAnyOrderOfAttributesAndWidthOfColumns(@ForAll("validMoves") Scenario scenario, @ForAll long seed) {
        SourceText transcript = Portrayals.transcript(scenario.estate());
        Random random = new Random(seed);

        assertThat(estate(each(ImmutableList.of(transcript), text -> Transcripts.shuffled(text, random))))
                .isEqualTo(estate(ImmutableList.of(transcript)));
    }

    @Property(tries = 60, seed = "7895")
    void isTheSameInAnyOrderOfElementsAndEntriesAndWithOtherPrefixes(
            @ForAll("validMoves") Scenario scenario, @ForAll long seed) {
        List<SourceText> answers = Portrayals.answers(scenario.estate());
        Random random = new Random(seed);
        Estate inOrder = estate(answers);

        assertThat(CommonFacts.of(estate(each(answers, text -> shuffled(text, random)))))
                .isEqualTo(CommonFacts.of(inOrder));
        assertThat(estate(each(answers, SameEstateProperties::prefixed))).isEqualTo(inOrder);
    }

    /** Entries change places, and so do elements without elements in them that stand side by side. */
    private static String shuffled(String answer, Random random) {
        List<String> entries = ENTRY.matcher(answer)
                .results()
                .map(match -> LEAF.matcher(match.group())
                        .replaceAll(leaves -> shuffled(leaves.group().lines(), random)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(entries, random);
        if (entries.isEmpty()) {
            return answer;
        }
        return answer.substring(0, answer.indexOf("<entry>")) + String.join("", entries) + "</feed>\n";
    }

    private static String shuffled(Stream<String> lines, Random random) {
        List<String> all = lines.collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, random);
        return String.join("\n", all) + "\n";
    }

    /** Elements of the console have a prefix, and those of Atom another. */
    private static String prefixed(String answer) {
        return answer.replaceAll(
                        "<(/?)(feed|entry|id|title|published|link rel=\"SELF\"|author|name|content|generator)\\b",
                        "<$1atom:$2")
                .replace("xmlns=\"http://www.w3.org/2005/Atom\"", "xmlns:atom=\"http://www.w3.org/2005/Atom\"");
    }
}
