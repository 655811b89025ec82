package lpm.report.trace;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.origin.InputException;
import lpm.report.MigrationText;
import lpm.rules.ValidationReport;
import lpm.rules.Verdict;

/**
 * What the validation said before a move.
 *
 * @param sentence the verdict and how many rules say what
 * @param underPolicy whether a policy or a baseline had a say in it, which a trace does not hold
 */
public record RecordedValidation(Verdict verdict, String sentence, boolean underPolicy) {

    private static final Pattern COUNTS = Pattern.compile(
            "\\d+ rules? holds?, \\d+ violated, \\d+ undetermined, (\\d+ waived, )?\\d+ not applicable");

    /** What a report says. */
    public static RecordedValidation of(ValidationReport report, boolean underPolicy) {
        return new RecordedValidation(report.verdict(), MigrationText.validation(report), underPolicy);
    }

    /**
     * What a trace says of a validation under a policy, which nobody can carry out again.
     *
     * @throws InputException if it is not the sentence of a validation
     */
    static RecordedValidation underPolicy(String sentence) {
        Verdict verdict = Stream.of(Verdict.values())
                .filter(each -> sentence.startsWith(each + ": ")
                        && COUNTS.matcher(sentence.substring((each + ": ").length()))
                                .matches())
                .findFirst()
                .orElseThrow(() ->
                        new InputException("validation: a verdict and counts of rules were expected, but %s was found"
                                .formatted(Shown.of(sentence))));
        return new RecordedValidation(verdict, sentence, true);
    }

    /** The sentence for who reads a trace, who is told where it cannot be found out again. */
    public String replayed() {
        return underPolicy ? "(as recorded under a policy) " + sentence : sentence;
    }

    /** Whether the move is made though the validation does not pass. */
    boolean isForced() {
        return verdict != Verdict.PASSED;
    }
}
