package lpm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lpm.model.Estate;
import lpm.origin.InputException;

/** Estate documents as the tests read them. */
final class ReadEstate {

    private ReadEstate() {}

    static Estate read(String text) {
        return EstateDocument.read("e.yaml", text).estate();
    }

    static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isExactlyInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "\u001B"))
                .hasMessageContaining(message);
    }
}
