package lpm.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/** Checks that a script lists and changes nothing: each of its lines has one of few forms. */
final class ReadOnly {

    /** A word in which a shell reads nothing but variables. */
    private static final String WORD = "(?:[\\w.,:/@%+=-]+|\"[^\"`\\\\(]*\"|(?:'[^']*'|\\\\')+)";

    private static final String WORDS = "(?: " + WORD + ")*";
    private static final String ASKED =
            "(?:ioslevel|lspv(?: -size)?|lsmap -all(?: -net| -npiv| -vnic)?|lsnports|lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops|lsdev -virtual|lsdev -dev [$\\w]+ -attr (?:reserve_policy|max_transfer))";
    private static final String PASSED_ON = "viosvrcmd -m " + WORD + " -p " + WORD + " -c \"" + ASKED + "\"";

    private static final ImmutableList<Pattern> FORMS = ImmutableList.of(
            Pattern.compile("#.*"),
            Pattern.compile("prompt=\"hscroot@\\$\\{HOSTNAME:-hmc}:~>\""),
            Pattern.compile("partition=" + WORD),
            Pattern.compile("for system in" + WORDS + "; do"),
            Pattern.compile("done"),
            Pattern.compile("echo \"\\$prompt(?:[^\"`(\\\\]|\\\\\")*\""),
            Pattern.compile("echo \"\\$prompt\" " + WORD),
            Pattern.compile("(?:lssyscfg|lshwres|lslparmigr|lslic|lshmc)" + WORDS),
            Pattern.compile("smcli lsconfig"),
            Pattern.compile(PASSED_ON + "(?: < /dev/null)?"),
            Pattern.compile(PASSED_ON + " \\| while read -r disk identifier rest; do"),
            Pattern.compile("for server in \\$\\(lssyscfg" + WORDS + "\\); do"),
            Pattern.compile(
                    "name=\\$\\(lssyscfg -r lpar -m \"\\$system\" --filter \"lpar_ids=\\$\\{server%%:\\*}\" -F name\\)"),
            Pattern.compile("case \\$\\w+ in [*?:| a-z]+\\) ;; \\*\\) continue ;; esac"));

    private ReadOnly() {}

    static void check(String script) {
        assertThat(script.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(FORMS)
                        .as(line)
                        .anySatisfy(form -> assertThat(line).matches(form)));
    }
}
