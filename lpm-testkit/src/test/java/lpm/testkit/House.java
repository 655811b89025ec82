package lpm.testkit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.stream.Stream;

/** The layers of the library: which packages there are, and which of them each may use. Planted packages end the same way. */
final class House {

    /**
     * One layer.
     *
     * @param name its package without the leading {@code lpm}
     * @param packages as ArchUnit matches them
     * @param uses the names of the layers that it may depend on
     */
    record Layer(String name, String packages, ImmutableList<String> uses) {
        boolean contains(JavaClass type) {
            return PackageMatcher.of(packages).matches(type.getPackageName());
        }
    }

    private static final String RULE_GROUPS =
            "management|server|vios|partition|processor|memory|vscsi|npiv|network|ibmi|concurrency";

    private static final ImmutableList<String> FACTS = ImmutableList.of("fact", "model.id");
    private static final ImmutableList<String> MODEL = plus(FACTS, "model.storage", "model.network", "model");
    private static final ImmutableList<String> NAMED = plus(MODEL, "origin");
    private static final ImmutableList<String> RULES = plus(NAMED, "change", "option", "rules");
    private static final ImmutableList<String> CATALOG = plus(RULES, "rules.group", "rules.catalog");
    private static final ImmutableList<String> CORE = plus(
            CATALOG,
            "policy",
            "failure",
            "merge",
            "text.command",
            "text.vios",
            "text.hmc",
            "text",
            "rest",
            "document",
            "facade");
    private static final ImmutableList<String> HARDWARE = plus(NAMED, "option", "sim.hardware", "sim.state");
    private static final ImmutableList<String> SIMULATION =
            plus(CORE, "sim.hardware", "sim.state", "sim.invariant", "sim.step", "sim");
    private static final ImmutableList<String> ALL_BUT_COMMANDS =
            plus(SIMULATION, "sim.fault", "sim.console", "sim.explore", "plan", "anonymize", "report");

    static final ImmutableList<Layer> LAYERS = ImmutableList.of(
            layer("fact", ImmutableList.of()),
            layer("model.id", ImmutableList.of("fact")),
            layer("model.storage", FACTS),
            layer("model.network", FACTS),
            layer("model", MODEL),
            layer("origin", MODEL),
            layer("change", plus(NAMED, "option")),
            layer("option", NAMED),
            layer("rules", RULES),
            new Layer("rules.group", "..lpm.rules.[" + RULE_GROUPS + "]", RULES),
            layer("rules.catalog", CATALOG),
            layer("merge", NAMED),
            layer("text.command", NAMED),
            layer("text.vios", plus(NAMED, "merge", "text.command")),
            layer("text.hmc", plus(NAMED, "merge", "text.command")),
            layer("text", plus(NAMED, "merge", "text.command", "text.vios", "text.hmc")),
            layer("rest", plus(NAMED, "merge")),
            layer("policy", RULES),
            layer("failure", RULES),
            layer("document", plus(RULES, "policy", "failure", "merge")),
            new Layer("facade", "..lpm", CORE),
            layer("sim.hardware", plus(NAMED, "option")),
            layer("sim.state", HARDWARE),
            layer("sim.invariant", HARDWARE),
            layer("sim.step", HARDWARE),
            layer("sim", SIMULATION),
            layer("sim.fault", SIMULATION),
            layer("sim.console", SIMULATION),
            layer("sim.explore", plus(SIMULATION, "sim.fault")),
            layer("plan", SIMULATION),
            layer("anonymize", CORE),
            layer("report", ALL_BUT_COMMANDS),
            layer("report.html", ALL_BUT_COMMANDS),
            layer("report.trace", plus(ALL_BUT_COMMANDS, "report.html")),
            layer("cli", plus(ALL_BUT_COMMANDS, "report.html", "report.trace")),
            new Layer("testkit", "..lpm.testkit..", ALL_BUT_COMMANDS));

    private House() {}

    private static Layer layer(String name, ImmutableList<String> uses) {
        return new Layer(name, "..lpm." + name, uses);
    }

    private static ImmutableList<String> plus(ImmutableList<String> layers, String... more) {
        return Stream.concat(layers.stream(), Stream.of(more)).collect(ImmutableList.toImmutableList());
    }

    /** The packages of the core that may not need an optional library. */
    static String[] coreWithoutDocument() {
        return LAYERS.stream()
                .filter(layer -> CORE.contains(layer.name()) && !layer.name().equals("document"))
                .map(Layer::packages)
                .toArray(String[]::new);
    }

    static ArchRule layers() {
        LayeredArchitecture house =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (Layer layer : LAYERS) {
            house = house.layer(layer.name()).definedBy(layer.packages());
        }
        for (Layer layer : LAYERS) {
            house = layer.uses().isEmpty()
                    ? house.whereLayer(layer.name()).mayNotAccessAnyLayer()
                    : house.whereLayer(layer.name())
                            .mayOnlyAccessLayers(layer.uses().toArray(String[]::new));
        }
        return house.allowEmptyShould(true).as("Each layer uses only those that lpm.testkit.House allows it");
    }
}
