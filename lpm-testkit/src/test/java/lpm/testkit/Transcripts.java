package lpm.testkit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Transcripts that say the same in another layout. */
final class Transcripts {

    private static final Pattern RECORD = Pattern.compile("\"?[a-z_]+=.*,.*");
    private static final Pattern COMMAS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /** A cell ends where a blank does; two blanks or more keep columns apart. */
    private static final Pattern GAP = Pattern.compile(" {2,}");

    private Transcripts() {}

    /** Attributes of records change places, and gaps between columns grow. */
    static String shuffled(String transcript, Random random) {
        return transcript.lines().map(line -> shuffledLine(line, random)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shuffledLine(String line, Random random) {
        if (!RECORD.matcher(line).matches()) {
            return line.contains("hdisk") && line.indexOf('"') < 0
                    ? GAP.matcher(line).replaceAll(gap -> gap.group() + " ".repeat(random.nextInt(4)))
                    : line;
        }
        List<String> cells = new ArrayList<>(Splitter.on(COMMAS).splitToList(line));
        Collections.shuffle(cells, random);
        return String.join(",", cells);
    }
}
