package lpm.testkit.bench.drools;

import lpm.testkit.bench.Fleet;
import lpm.testkit.bench.Peer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The twelve rules in Drools: compiled once to an executable model, and asked in one stateful session of all facts. */
public final class DroolsPeer implements Peer {

    private static final String RULES =
            """
            package lpm.testkit.bench.rules;
            import lpm.testkit.bench.Fleet.Partition;
            import lpm.testkit.bench.Fleet.Server;
            import lpm.testkit.bench.Fleet.OperatingSystem;
            global lpm.testkit.bench.drools.DroolsPeer.Sum sum;
            rule R0 when p: Partition() s: Server(!lpmCapable()) then sum.add(0); end
            rule R1 when p: Partition() s: Server(id() == p.server().id()) then sum.add(1); end
            rule R2 when p: Partition(!running()) s: Server() then sum.add(2); end
            rule R3 when p: Partition(physicalIo()) s: Server() then sum.add(3); end
            rule R4 when p: Partition(os() == OperatingSystem.IBM_I) s: Server(!(ibmICapable() && p.restrictedIo())) then sum.add(4); end
            rule R5 when p: Partition() s: Server(!compatibilityModes().contains(p.compatibilityMode())) then sum.add(5); end
            rule R6 when p: Partition() s: Server(logicalMemoryBlock() != p.logicalMemoryBlock()) then sum.add(6); end
            rule R7 when p: Partition() s: Server(freeMemory() < p.memory()) then sum.add(7); end
            rule R8 when p: Partition() s: Server(freeProcessors() < p.processors()) then sum.add(8); end
            rule R9 when p: Partition() s: Server(!vlans().containsAll(p.vlans())) then sum.add(9); end
            rule R10 when p: Partition() s: Server(!luns().containsAll(p.luns())) then sum.add(10); end
            rule R11 when p: Partition() s: Server(movers() == 0 || activeMigrations() >= maximumMigrations() || p.server().movers() == 0) then sum.add(11); end
            """;

    private final KieBase rules = compile();

    /** The sum of the bits of the rules that have fired. */
    public static final class Sum {
        private long value;

        public void add(int rule) {
            value += 1L << rule;
        }
    }

    private static KieBase compile() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/lpm/testkit/bench/rules/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public long sum(Fleet fleet) {
        KieSession session = rules.newKieSession();
        try {
            Sum sum = new Sum();
            session.setGlobal("sum", sum);
            fleet.partitions().forEach(session::insert);
            fleet.servers().forEach(session::insert);
            session.fireAllRules();
            return sum.value;
        } finally {
            session.dispose();
        }
    }
}
