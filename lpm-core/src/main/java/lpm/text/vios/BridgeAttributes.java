package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.network.SharedEthernetAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;

/** Attributes of a shared Ethernet adapter: which of its trunk adapters carries untagged frames. */
final class BridgeAttributes {

    private static final String DEFAULT_ADAPTER = "pvid_adapter";

    private BridgeAttributes() {}

    /** Whether the attribute that only such an adapter has is asked for, or begins a line. */
    static boolean mayBe(CommandOutput output) {
        ImmutableList<String> words = output.command().words();
        return words.size() == 5
                ? words.get(4).equals(DEFAULT_ADAPTER)
                : output.lines().anyMatch(line -> line.words().get(0).equals(DEFAULT_ADAPTER));
    }

    /** Whether rows are of such an adapter: no other device has that attribute. */
    static boolean are(List<AttributeRow> rows) {
        return rows.stream()
                .anyMatch(row ->
                        row.name().equals(DEFAULT_ADAPTER) && !row.value().isEmpty());
    }

    static Capture capture(CommandOutput output, String device, List<AttributeRow> rows) {
        AttributeRow.checkOneValueEach(output, rows, ImmutableSet.of(DEFAULT_ADAPTER));
        ServerFacts facts = new ServerFacts(output);
        AttributeRow row = rows.stream()
                .filter(each -> each.name().equals(DEFAULT_ADAPTER))
                .findFirst()
                .orElseThrow();
        Subject subject = facts.note(Subject.Kind.SHARED_ETHERNET_ADAPTER, device, row.line());
        facts.note(subject, "default_adapter", row.line());
        SharedEthernetAdapter bridge = output.value(
                row.line(),
                () -> SharedEthernetAdapter.builder()
                        .name(device)
                        .defaultAdapter(Fact.known(row.value()))
                        .build());
        return facts.capture(
                        facts.builder().sharedEthernetAdapters(Listing.of(ImmutableList.of(bridge), Coverage.open())))
                .withKeptAside(rows.stream()
                        .filter(other -> !other.name().equals(DEFAULT_ADAPTER))
                        .map(other -> other.keptAside(output, "of shared Ethernet adapters"))
                        .collect(ImmutableList.toImmutableList()));
    }
}
