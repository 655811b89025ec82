package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.network.SriovAdapter;
import lpm.origin.Subject;

/**
 * {@code lshwres -r sriov --rsubtype adapter}: adapters that can do SR-IOV; those in shared mode have {@code config_state} sriov, and a
 * number. Names of attributes are those that public scripts ask for; no sample of the whole output was found.
 */
public final class SriovAdapterReader extends RecordReader {

    private static final String NUMBER = "adapter_id";
    private static final String MODE = "config_state";

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("sriov", "adapter");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of(NUMBER);
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        ImmutableList.Builder<SriovAdapter> adapters = ImmutableList.builder();
        boolean all = true;
        for (ConsoleRecord row : listing.records()) {
            boolean shared = row.text(NUMBER).isPresent()
                    && row.text(MODE).map("sriov"::equals).orElse(true);
            if (shared && row.text("phys_ports").isPresent()) {
                SriovAdapter adapter =
                        row.value(() -> new SriovAdapter(row.requiredNumber(NUMBER), row.requiredNumber("phys_ports")));
                facts.note(
                        Subject.on(listing.system(), Subject.Kind.SRIOV_ADAPTER, adapter.label()),
                        "number",
                        row.line());
                adapters.add(adapter);
            }
            all &= !shared || row.text("phys_ports").isPresent();
        }
        Coverage coverage = all ? listing.coverage() : Coverage.open();
        facts.system(
                listing.system(),
                facts.whole(),
                "sriov_adapters",
                system -> system.withSriovAdapters(Listing.of(adapters.build(), coverage)));
    }
}
