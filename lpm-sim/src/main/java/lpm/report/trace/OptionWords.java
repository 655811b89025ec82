package lpm.report.trace;

import com.google.common.collect.ImmutableList;
import lpm.option.RequestOptions;

/** Reads the options of a request from the words in which somebody typed them. */
@FunctionalInterface
public interface OptionWords {

    /**
     * The options.
     *
     * @throws lpm.origin.InputException if they are wrong
     */
    RequestOptions parse(ImmutableList<String> words);
}
