package lpm;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lpm.change.Change;
import lpm.merge.MergePolicy;
import lpm.merge.Merger;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.KeptAside;
import lpm.origin.Origins;
import lpm.origin.Warning;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.ValidationReport;
import lpm.rules.catalog.RuleCatalog;
import lpm.rules.catalog.Validator;

/**
 * The library behind one door: an estate, and where its facts were read.
 *
 * <pre>{@code
 * Lpm lpm = Lpm.read(Path.of("captures"));
 * ValidationReport report = lpm.validate(lpm.request("ibmi1", "7895-42X*1054A5B"));
 * }</pre>
 */
public final class Lpm {

    private final Capture merged;

    private final Supplier<RuleCatalog> rules;

    private Lpm(Capture merged, Supplier<RuleCatalog> rules) {
        this.merged = merged;
        this.rules = rules;
    }

    private Lpm(Capture merged) {
        this(merged, Suppliers.memoize(RuleCatalog::installed));
    }

    /**
     * Reads transcripts and estate documents, and the files of directories, and merges what they say.
     *
     * @throws lpm.origin.InputException if an input cannot be read, or two contradict each other
     */
    public static Lpm read(Path... inputs) {
        return of(Inputs.plain().readFiles(List.of(inputs)));
    }

    /**
     * Merges what several inputs say, in whatever order they come.
     *
     * @throws lpm.origin.InputException if two contradict each other
     */
    public static Lpm of(List<Capture> captures) {
        return new Lpm(Merger.merge(captures));
    }

    /**
     * Merges what several inputs say, the oldest first.
     *
     * @throws lpm.origin.InputException if two contradict each other and the policy does not say which is right
     */
    public static Lpm of(List<Capture> captures, MergePolicy policy) {
        return new Lpm(Merger.merge(captures, policy));
    }

    /** An estate that was built, rather than read. */
    public static Lpm of(Estate estate) {
        return new Lpm(new Capture(estate, Origins.none(), ImmutableList.of()));
    }

    public Estate estate() {
        return merged.estate();
    }

    /** Where the facts were read. */
    public Origins origins() {
        return merged.origins();
    }

    /** Lines that were understood to say nothing usable. */
    public ImmutableList<Warning> warnings() {
        return merged.warnings();
    }

    /** Attributes that the model has no place for, one for each of a command in an input. */
    public ImmutableList<KeptAside> keptAside() {
        return merged.keptAside();
    }

    /** What if: the same with one edit; facts that the edit sets still point to where they were read. */
    public Lpm change(Change change) {
        return new Lpm(merged.with(change.applyTo(estate())), rules);
    }

    /**
     * An active migration of a partition (name or id) to a managed system (name or {@code tttt-mmm*sssssss}).
     *
     * @throws lpm.origin.InputException if either does not exist, or the name is that of several
     */
    public MigrationRequest request(String partition, String system) {
        return new RequestChooser(estate())
                .choose(
                        Optional.of(partition),
                        Optional.empty(),
                        Optional.of(system),
                        Optional.of(MigrationMode.ACTIVE))
                .request();
    }

    /**
     * Whether the move can be made, if not why, and what would mend it, by all rules that are installed: those of the library
     * and a user's own.
     *
     * @throws lpm.origin.InputException if the request names a Virtual I/O Server that does not exist, or a user's rule cannot be
     *     loaded, has an id that is taken, or throws
     */
    public ValidationReport validate(MigrationRequest request) {
        new NamedServers(Move.of(estate(), request)).check();
        return new Validator(rules.get(), origins()).validate(estate(), request);
    }
}
