package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.SriovAdapter;
import lpm.origin.Subject;

/** An SR-IOV adapter in shared mode. */
final class SriovAdapterForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("number", "physical_ports");

    private SriovAdapterForm() {}

    static SriovAdapter read(Source source, MachineTypeModelSerial system, Node node) {
        MappingReader in = MappingReader.of(source, node, "SR-IOV adapter", KEYS);
        int number = in.required("number", Scalars::number);
        int ports = in.required("physical_ports", Scalars::number);
        SriovAdapter adapter = in.build(() -> new SriovAdapter(number, ports));
        in.about(Subject.on(system, Subject.Kind.SRIOV_ADAPTER, adapter.label()));
        return adapter;
    }

    static void write(SriovAdapter adapter, MappingWriter out) {
        out.word("number", adapter.number()).word("physical_ports", adapter.physicalPorts());
    }
}
