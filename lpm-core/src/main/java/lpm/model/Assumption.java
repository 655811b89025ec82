package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import lpm.model.id.Names;
import org.immutables.value.Value;

/** A fact that no command prints, stated by a person who takes responsibility for it. */
@Value.Immutable
public interface Assumption extends WithAssumption {

    /** What it is about, such as {@code partition 5 of 7895-42X*1054A3B}. */
    String subject();

    /** The attribute as the estate document names it, such as {@code technology_refresh}. */
    String attribute();

    String value();

    String reason();

    @Value.Check
    default void check() {
        Names.check("assumption", subject());
        Names.check("assumption", attribute());
        checkArgument(!reason().isBlank(), "assumption of %s: a reason must be given", attribute());
        checkArgument(
                !CharMatcher.javaIsoControl().matchesAnyOf(value() + reason()),
                "assumption of %s: value and reason must be one line of printable characters",
                attribute());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Assumption}. */
    final class Builder extends ImmutableAssumption.Builder {
        Builder() {}
    }
}
