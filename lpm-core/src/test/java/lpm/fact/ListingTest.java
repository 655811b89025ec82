package lpm.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Coverage SIZES = Coverage.filtered(List.of("25600", "SIZE"));
    private static final Listing<Integer> COMPLETE = Listing.complete(List.of(1, 2));
    private static final Listing<Integer> OPEN = Listing.of(List.of(1, 2), Coverage.open());
    private static final Listing<Integer> FILTERED = Listing.of(List.of(1, 2), SIZES);

    @Test
    void onlyACompleteListSaysWhatIsNotInIt() {
        for (Listing<Integer> list : List.of(COMPLETE, OPEN, FILTERED)) {
            assertThat(list.contains(n -> n == 2)).isEqualTo(Fact.known(true));
        }
        assertThat(COMPLETE.contains(n -> n == 3)).isEqualTo(Fact.known(false));
        assertThat(OPEN.contains(n -> n == 3)).isEqualTo(Fact.unknown());
        assertThat(FILTERED.contains(n -> n == 3)).isEqualTo(Fact.unknown());
        assertThat(COMPLETE.whole()).isEqualTo(Fact.known(COMPLETE.items()));
        assertThat(OPEN.whole()).isEqualTo(Fact.unknown());
        assertThat(FILTERED.whole()).isEqualTo(Fact.unknown());
    }

    @Test
    void aMemberWhoseAnswerIsUnknownLeavesTheQuestionOpenUnlessAnotherSaysYes() {
        assertThat(COMPLETE.containsFact(n -> n == 1 ? Fact.unknown() : Fact.known(true)))
                .isEqualTo(Fact.known(true));
        assertThat(COMPLETE.containsFact(n -> n == 1 ? Fact.unknown() : Fact.known(false)))
                .isEqualTo(Fact.unknown());
        assertThat(COMPLETE.containsFact(n -> Fact.known(false))).isEqualTo(Fact.known(false));
        assertThat(OPEN.containsFact(n -> Fact.known(false))).isEqualTo(Fact.unknown());
    }

    @Test
    void anEmptyListIsUnknownOnlyIfItMayHaveMembers() {
        assertThat(Listing.unknown().isUnknown()).isTrue();
        assertThat(Listing.complete(List.of()).isUnknown()).isFalse();
        assertThat(Listing.of(List.of(), SIZES).isUnknown()).isFalse();
        assertThat(OPEN.isUnknown()).isFalse();
    }

    @Test
    void editsKeepTheCoverage() {
        assertThat(FILTERED.plus(3)).isEqualTo(Listing.of(List.of(1, 2, 3), SIZES));
        assertThat(OPEN.minus(n -> n == 1)).isEqualTo(Listing.of(List.of(2), Coverage.open()));
        assertThat(COMPLETE.replacing(n -> n == 1, n -> 9)).isEqualTo(Listing.complete(List.of(9, 2)));
        assertThat(OPEN.shows(n -> n == 9)).isFalse();
    }

    @Test
    void aFilterShowsTheMembersWithOneOfItsTextsInACell() {
        assertThat(SIZES.wouldShow(List.of("hdisk3", "25600"))).isTrue();
        assertThat(SIZES.wouldShow(List.of("hdisk3", "125600"))).isTrue();
        assertThat(SIZES.wouldShow(List.of("hdisk3", "51200"))).isFalse();
        assertThat(Coverage.complete().wouldShow(List.of())).isTrue();
        assertThat(Coverage.open().wouldShow(List.of("25600"))).isFalse();
    }

    @Test
    void twoCapturesShowWhatEitherShows() {
        Coverage other = Coverage.filtered(List.of("51200"));

        for (Coverage one : List.of(Coverage.open(), SIZES, other, Coverage.complete())) {
            assertThat(one.union(Coverage.open())).isEqualTo(one);
            assertThat(one.union(Coverage.complete())).isEqualTo(Coverage.complete());
            assertThat(one.union(one)).isEqualTo(one);
            assertThat(one.union(SIZES)).isEqualTo(SIZES.union(one));
        }
        assertThat(SIZES.union(other)).isEqualTo(Coverage.filtered(List.of("25600", "51200", "SIZE")));
    }
}
