package lpm.rules;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.origin.FactRef;
import lpm.origin.Subject;

/**
 * What a rule says of one fact: it is undetermined, for want of one capture, until the fact is known.
 *
 * @param fact what the rule asks about
 * @param missing what captures it
 */
public record Judgement(RuleDescription rule, FactRef fact, Missing missing) {

    /** Attributes whose names are no names of what they tell. */
    private static final ImmutableMap<String, String> WORDS = ImmutableMap.<String, String>builder()
            .put("rmc_active", "RMC connection")
            .put("migration_disabled", "permission to move")
            .put("dlpar_capable", "DLPAR capability")
            .put("uuid", "UUID")
            .put("ever_activated", "first activation")
            .put("management_partition", "role in the management of its system")
            .put("bsr_arrays", "BSR arrays")
            .put("profile.desired_huge_pages", "huge pages in the profile")
            .put("virtual_terminal_open", "virtual terminal")
            .put("agrees_to_suspend", "consent to be suspended")
            .put("held_by_task", "freedom from other tasks")
            .put("station_interfaces", "VSI profiles")
            .put("fixed_logical_ports", "SR-IOV logical ports")
            .put("sriov_adapters", "SR-IOV adapters")
            .put("profile.memory", "memory in the profile")
            .put("profile.processors", "processors in the profile")
            .put("inactive_profile_policy", "inactive partition mobility policy")
            .put("profile.page_table_ratio", "ratio of the physical page table in the profile")
            .put("blocks_mover_traffic", "network security")
            .put("fibre_channel_adapters", "virtual Fibre Channel adapters")
            .put("virtual_nic_adapters", "virtual NICs")
            .put("both_port_names_zoned", "zoning of both port names")
            .put("target_ports_visible_on", "view of the target ports")
            .put("target_disks_visible_on", "view of the disks behind the target ports")
            .buildOrThrow();

    /** Of an attribute of a subject, as estate documents name it. */
    public static Judgement of(RuleDescription rule, Subject subject, String attribute, Missing missing) {
        return new Judgement(rule, new FactRef(subject, attribute), missing);
    }

    /** Of an attribute of the destination system, or of the system itself while nobody knows which one it is. */
    public static Judgement ofDestination(RuleDescription rule, Move move, String attribute, Missing missing) {
        return of(rule, destination(move), attribute, missing);
    }

    /** The destination system as a subject; by the names of its servers while it is unknown. */
    public static Subject destination(Move move) {
        return move.destination()
                .map(system -> Subject.of(system.id()))
                .orElseGet(() -> Subject.named(Subject.Kind.MANAGED_SYSTEM, move.destinationLabel()));
    }

    /** The rule holds of the subject. */
    public Finding holds() {
        return rule.holds(fact.subject());
    }

    /** The fact violates the rule; with what would mend it, cheapest first. */
    public Finding violated(String message, Remedy... remedies) {
        return rule.violated(fact.subject(), message, fact).withRemedies(remedies);
    }

    /** The fact is unknown; the finding says so, and what captures it. */
    public Finding undetermined() {
        return rule.undetermined(
                fact.subject(),
                "the %s of %s %s unknown"
                        .formatted(inWords(), fact.subject(), fact.attribute().endsWith("s") ? "are" : "is"),
                missing,
                fact);
    }

    /** The attribute as it is spoken of: {@code ethernet_adapters} are Ethernet adapters. */
    private String inWords() {
        return WORDS.getOrDefault(
                fact.attribute(),
                fact.attribute()
                        .replace('_', ' ')
                        .replace("ethernet", "Ethernet")
                        .replace("scsi", "SCSI")
                        .replaceAll("\\bio\\b", "I/O"));
    }

    /** Holds if the value passes the test, is what {@code otherwise} says if it does not, undetermined if it is unknown. */
    public <T> Finding judge(Fact<T> value, Predicate<? super T> test, Function<? super T, Finding> otherwise) {
        return value.map(known -> test.test(known) ? holds() : otherwise.apply(known))
                .value()
                .orElseGet(this::undetermined);
    }

    /** Undetermined if the value is unknown, nothing if it is known. */
    public Stream<Finding> unlessKnown(Fact<?> value) {
        return value.isKnown() ? Stream.of() : Stream.of(undetermined());
    }
}
