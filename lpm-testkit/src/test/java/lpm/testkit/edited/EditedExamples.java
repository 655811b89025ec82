package lpm.testkit.edited;

import com.google.common.collect.Streams;
import java.util.stream.Stream;

/** For every rule a copy of the example that violates it, and nothing else unless the catalogue binds two together. */
public final class EditedExamples {

    private EditedExamples() {}

    /** Those of active migrations, which can be forced, and of the others. */
    public static Stream<EditedExample> ofEveryRule() {
        return Stream.concat(all(), OtherModeExamples.all());
    }

    /** Those of active migrations. */
    public static Stream<EditedExample> all() {
        return Streams.concat(
                ManagementExamples.all(),
                ServerExamples.all(),
                ViosExamples.all(),
                PartitionExamples.all(),
                ProcessorExamples.all(),
                MemoryExamples.all(),
                VscsiExamples.all(),
                NpivExamples.all(),
                NetworkExamples.all(),
                IbmiExamples.all(),
                ConcurrencyExamples.all());
    }
}
