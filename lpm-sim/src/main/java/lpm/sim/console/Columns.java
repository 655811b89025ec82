package lpm.sim.console;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of left-aligned columns one blank apart; a column is as wide as its longest cell, and never narrower than it should be.
 *
 * @param widths the least width of each column but the last
 */
record Columns(List<Integer> widths) {

    static Columns of(Integer... widths) {
        return new Columns(List.of(widths));
    }

    String rows(List<List<String>> rows) {
        return rows.stream().map(row -> line(rows, row)).collect(Collectors.joining());
    }

    private String line(List<List<String>> rows, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(Strings.padEnd(row.get(column), width(rows, column), ' '))
                    .append(' ');
        }
        return CharMatcher.whitespace().trimTrailingFrom(line) + "\n";
    }

    private int width(List<List<String>> rows, int column) {
        int least = column < widths.size() ? widths.get(column) : 0;
        return rows.stream().mapToInt(row -> row.get(column).length()).reduce(least, Math::max);
    }
}
