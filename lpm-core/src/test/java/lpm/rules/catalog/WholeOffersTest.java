package lpm.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Offer;
import lpm.rules.PairRule;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

/** Which rules of the catalogue say all that a system offers, so that a fleet need not ask it of each thing. */
class WholeOffersTest {

    private static final Offer<String> OPEN = Offer.of(Listing.<String>unknown().plus("a"));

    private static ImmutableSet<String> whole(Arrival arrival) {
        return RuleCatalog.standard().rules().stream()
                .filter(rule -> rule instanceof PairRule declared
                        && declared.conditions().stream()
                                .anyMatch(condition -> condition instanceof Among<?, ? super Arrival, ?> among
                                        && among.offers().apply(arrival) instanceof Offer.Whole<?>))
                .map(rule -> rule.description().id().toString())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Arrival at(ManagedSystem system) {
        return Arrival.of(Scenario.move(estate -> estate.with(system)));
    }

    private static ManagedSystem known() {
        return Scenario.estate().managedSystem(Scenario.B).withTrustedSystemKey(Fact.known("k1"));
    }

    @Test
    void rulesThatCompareWithWhatASystemIsOrListsSayAll() {
        assertThat(whole(at(known())))
                .containsExactlyInAnyOrder(
                        "net-vswitch-same-name",
                        "proc-compat-mode-supported",
                        "proc-compat-preferred",
                        "net-same-lan",
                        "mem-lmb-size-equal",
                        "lpar-vtpm-key");
    }

    @Test
    void noRuleSaysAllOfASystemOfWhichNothingIsKnown() {
        assertThat(whole(at(ManagedSystem.builder().id(Scenario.B).build()))).isEmpty();
    }

    @Test
    void aCompleteListOffersNothingElse() {
        Offer<String> offer = Offer.of(Listing.complete(List.of("a", "a")));

        assertThat(ImmutableList.of(offer.has("a"), offer.has("b")))
                .containsExactly(Fact.known(true), Fact.known(false));
    }

    @Test
    void aListThatMayGoOnMayOfferMore() {
        assertThat(ImmutableList.of(OPEN.has("a"), OPEN.has("b"))).containsExactly(Fact.known(true), Fact.unknown());
    }

    @Test
    void oneThingIsOfferedAloneOrNobodyKnows() {
        assertThat(Offer.only(Fact.known("a")).has("b")).isEqualTo(Fact.known(false));
        assertThat(Offer.only(Fact.known("a")).has("a")).isEqualTo(Fact.known(true));
        assertThat(Offer.only(Fact.<String>unknown()).has("a")).isEqualTo(Fact.unknown());
    }
}
