package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.Release;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A logical partition. Its adapters are objects of their own, to which it has links only. */
final class LogicalPartitionReader implements PayloadReader {

    private static final Pattern VERSION_AND_RELEASE = Pattern.compile("(?:AIX|IBM i|OS/?400)\\D*([0-9]+\\.[0-9]+).*");
    private static final String SLOTS = "PartitionIOConfiguration/ProfileIOSlots";

    @Override
    public String kind() {
        return "LogicalPartition";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Element element = payload.element();
        if (element.textAt("PartitionType").filter("Virtual IO Server"::equals).isPresent()) {
            return new VirtualIoServerReader().read(file, payload, names);
        }
        Facts facts = new Facts(file, payload);
        PartitionId id = facts.required(element, "PartitionID", Words::partition);
        Optional<MachineTypeModelSerial> system = SystemIdentity.ofOwner(payload, names);
        if (system.isEmpty()) {
            facts.warn(
                    element,
                    "partition %s%s is not read, since no input tells which managed system %s is; add the answer to ManagedSystem"
                            .formatted(
                                    id,
                                    element.textAt("PartitionName")
                                            .map(name -> " (" + name + ")")
                                            .orElse(""),
                                    payload.system().orElse("it is on (the object has no link)")));
            return facts.capture(Estate.empty());
        }
        LogicalPartition partition = partition(facts, new PartitionKey(system.get(), id), element);
        return facts.capture(Estate.empty().with(partition));
    }

    private static LogicalPartition partition(Facts facts, PartitionKey key, Element element) {
        Subject subject = Subject.of(key);
        facts.note(subject, element);
        LogicalPartition.Builder partition = LogicalPartition.builder()
                .system(key.system())
                .id(key.id())
                .name(facts.fact(subject, "name", element, "PartitionName", text -> text))
                .environment(facts.optional(
                        subject, "environment", element, "PartitionType", LogicalPartitionReader::environment))
                .osRelease(facts.optional(
                        subject, "os_release", element, "OperatingSystemVersion", LogicalPartitionReader::release))
                .state(facts.fact(
                        subject, "state", element, "PartitionState", text -> new PartitionState(Words.state(text))))
                .migrationState(facts.fact(
                        subject,
                        "migration_state",
                        element,
                        "MigrationState",
                        text -> new MigrationState(Words.state(text))))
                .rmcActive(facts.optional(
                        subject,
                        "rmc_active",
                        element,
                        "ResourceMonitoringControlState",
                        LogicalPartitionReader::isActive))
                .memory(PartitionResources.memory(facts, subject, element))
                .processors(PartitionResources.processors(facts, subject, element))
                .compatibilityMode(facts.fact(
                        subject,
                        "compatibility_mode",
                        element,
                        "CurrentProcessorCompatibilityMode",
                        CompatibilityMode::new))
                .restrictedIo(facts.fact(subject, "restricted_io", element, "IsRestrictedIOPartition", Words::flag))
                .physicalIoSlots(physicalSlots(facts, subject, key, element))
                .maximumVirtualSlots(PartitionResources.maximumVirtualSlots(facts, subject, element));
        PartitionSettingsReader.read(facts, subject, element, partition);
        return facts.value(element, partition::build);
    }

    private static Fact<OperatingEnvironment> environment(String type) {
        return switch (type) {
            case "AIX/Linux" -> Fact.known(OperatingEnvironment.AIX_LINUX);
            case "OS400" -> Fact.known(OperatingEnvironment.IBM_I);
            default -> Fact.unknown();
        };
    }

    /** The first two numbers of AIX and IBM i; Linux prints its kernel first, and says nothing that a rule asks for. */
    private static Fact<Release> release(String version) {
        Matcher matcher = VERSION_AND_RELEASE.matcher(version);
        return matcher.matches() ? Fact.known(new Release(matcher.group(1))) : Fact.unknown();
    }

    private static Fact<Boolean> isActive(String state) {
        return switch (state) {
            case "active" -> Fact.known(true);
            case "inactive", "none" -> Fact.known(false);
            default -> Fact.unknown();
        };
    }

    /** No slots is a fact; a slot of which it is not said whether it is required cannot be told. */
    private static Listing<PhysicalIoSlot> physicalSlots(
            Facts facts, Subject subject, PartitionKey key, Element element) {
        Optional<Element> list = element.at(SLOTS);
        if (list.isEmpty()) {
            return Listing.unknown();
        }
        ImmutableList.Builder<PhysicalIoSlot> slots = ImmutableList.builder();
        for (Element slot : list.get().all("ProfileIOSlot")) {
            Optional<Element> name = slot.filled("AssociatedIOSlot/SlotDynamicReconfigurationConnectorName");
            Optional<Element> required = slot.filled("IsRequired");
            if (name.isEmpty() || required.isEmpty()) {
                facts.warn(
                        slot,
                        "the physical slots of %s are not read, since it is not said whether %s is required; add lshwres -r io --rsubtype slot and lssyscfg -r prof"
                                .formatted(key, name.map(Element::text).orElse("one of them")));
                return Listing.unknown();
            }
            LocationCode location =
                    facts.value(name.get(), () -> new LocationCode(name.get().text()));
            boolean isRequired =
                    facts.value(required.get(), () -> Words.flag(required.get().text()));
            facts.note(Subject.on(key, Subject.Kind.PHYSICAL_IO_SLOT, location.value()), slot);
            slots.add(new PhysicalIoSlot(location, isRequired));
        }
        facts.note(subject, "physical_io_slots", list.get());
        return Listing.complete(slots.build());
    }
}
