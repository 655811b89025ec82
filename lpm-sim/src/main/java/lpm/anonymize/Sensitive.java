package lpm.anonymize;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.PartitionProfile;
import lpm.model.SharedProcessorPool;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;

/** What identifies a site, in an estate and in the texts it was read from, with a pseudonym for each. */
final class Sensitive {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    /** By itself, in pairs, or behind the W of a location code; what begins otherwise behind 0x is the number of a LUN. */
    private static final Pattern PORT_NAME = Pattern.compile(
            "\\b(?:W|w|0x(?=[1256c]))?[0-9A-Fa-f]{16}\\b|(?<![0-9A-Za-z:])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){7}(?![0-9A-Za-z:])");

    /** What tells logical units of a pool apart, behind the name of one. */
    private static final Pattern CLUSTER_ID = Pattern.compile("[0-9a-f]{12,}");

    private static final Pattern LONG_IDENTIFIER = Pattern.compile("\\b([0-9A-Fa-f]{32})\\b");

    /** Behind the name of a logical unit of a shared storage pool. */
    private static final Pattern IDENTIFIED = Pattern.compile("\\.[0-9a-f]{32}$");

    private static final Pattern UNIVERSAL =
            Pattern.compile("\\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\b");

    private static final Pattern UNJOINED = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    /** Together, in pairs or in fours; AIX leaves out leading zeros between full stops. */
    private static final Pattern MAC = Pattern.compile(
            "(?<![0-9A-Za-z:.-])(?:[0-9A-Fa-f]{2}(?<sign>[:-])(?:[0-9A-Fa-f]{2}\\k<sign>){4}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{1,2}\\.){5}[0-9A-Fa-f]{1,2}|(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4})(?![0-9A-Za-z:-]|\\.[0-9A-Fa-f])|\\b(?:0x)?[0-9A-Fa-f]{12}\\b");

    /** What the object data manager prints behind an identifier. */
    private static final String ODM_ZEROES = "0".repeat(16);

    private Sensitive() {}

    /**
     * A pseudonym for each text.
     *
     * @param places where names stand in them, whether the estate has them or not
     * @param names of systems, partitions and servers in answers of the REST interface
     */
    static ImmutableMap<String, String> pseudonyms(
            Estate estate, List<String> texts, List<NamePlaces> places, Set<String> names, Serials serials) {
        Pseudonyms pseudonyms = new Pseudonyms(words(texts));
        Addresses.addTo(pseudonyms, Addresses.in(estate, places));
        pseudonyms.add(hosts(estate, places), "host%04d");
        pseudonyms.add(partitions(estate, places), "lpar%04d");
        pseudonyms.add(names(estate.managedSystems().stream().map(ManagedSystem::name)), "system%04d");
        pseudonyms.add(names, "name%04d");
        pseudonyms.add(
                estate.managementConsoles().keys().stream()
                        .map(Addresses::withoutDomain)
                        .collect(ImmutableSet.toImmutableSet()),
                "console%02d");
        pseudonyms.add(estate.storageSystems().keys(), "storage%02d");
        pseudonyms.add(logicalUnits(estate), "lun%05d");
        pseudonyms.add(clusters(estate, places), "cluster%03d");
        pseudonyms.add(clusterIds(estate), "%012x");
        pseudonyms.add(names(estate.managedSystems().stream().map(ManagedSystem::ethernetNetwork)), "network%03d");
        pseudonyms.add(pooledUnits(estate, places), "unit%06d");
        pseudonyms.add(profiles(estate, places), "profile%04d");
        pseudonyms.add(pools(estate, places), "pool%04d");
        pseudonyms.add(serials.known(), "9%06d");
        pseudonyms.addEach(
                named(NamePlaces.Kind.LOGICAL_SERIAL, places).collect(ImmutableSet.toImmutableSet()),
                logical -> serials.logical(logical, pseudonyms));
        ImmutableSet<String> universal = find(UNIVERSAL, texts);
        identifiers(pseudonyms, universal);
        volumes(pseudonyms, estate);
        Digits.addTo(pseudonyms, find(PORT_NAME, texts));
        Digits.addTo(pseudonyms, find(MAC, texts));
        pseudonyms.addEach(
                universal.stream().map(Sensitive::joined).toList(),
                joined -> joined(pseudonyms.of(
                        UNJOINED.matcher(joined.toLowerCase(Locale.ROOT)).replaceFirst("$1-$2-$3-$4-$5"))));
        longIdentifiers(pseudonyms, group(LONG_IDENTIFIER, texts).collect(ImmutableSet.toImmutableSet()));
        OtherWords.addTo(pseudonyms, estate, texts);
        return pseudonyms.asMap();
    }

    private static String joined(String universal) {
        return universal.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Identifiers that the REST interface gives to objects: one, whether in capitals or not. */
    private static void identifiers(Pseudonyms pseudonyms, ImmutableSet<String> found) {
        pseudonyms.add(
                found.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(ImmutableSet.toImmutableSet()),
                "00000000-0000-4000-8000-%012x");
        pseudonyms.addEach(found, id -> pseudonyms.of(id.toLowerCase(Locale.ROOT)));
    }

    /** Of logical units of shared storage pools and of other objects, where they are no identifiers of volumes. */
    private static void longIdentifiers(Pseudonyms pseudonyms, ImmutableSet<String> found) {
        pseudonyms.add(
                found.stream()
                        .filter(id -> !Naa.isIn(id))
                        .map(id -> id.toLowerCase(Locale.ROOT))
                        .collect(ImmutableSet.toImmutableSet()),
                "%032x");
    }

    /** AIX makes the identifier of a volume of the serial number of the server that wrote it; nothing of it is kept. */
    private static void volumes(Pseudonyms pseudonyms, Estate estate) {
        ImmutableSet<String> identifiers = Stream.concat(
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.physicalVolumes().stream())
                                .map(PhysicalVolume::id),
                        estate.storageSystems().stream()
                                .flatMap(storage -> storage.logicalUnits().stream())
                                .map(LogicalUnit::id))
                .flatMap(id -> id.value().stream())
                .map(PhysicalVolumeId::toString)
                .collect(ImmutableSet.toImmutableSet());
        pseudonyms.add(identifiers, "00f00000%08x");
        pseudonyms.addEach(
                identifiers.stream().map(id -> id + ODM_ZEROES).toList(),
                id -> pseudonyms.of(id.substring(0, id.length() - ODM_ZEROES.length())) + ODM_ZEROES);
        pseudonyms.add(
                Stream.concat(
                                estate.virtualIoServers().stream()
                                        .flatMap(server -> server.physicalVolumes().stream())
                                        .map(PhysicalVolume::uniqueId),
                                estate.storageSystems().stream()
                                        .flatMap(storage -> storage.logicalUnits().stream())
                                        .map(LogicalUnit::uniqueId))
                        .flatMap(id -> id.value().stream())
                        .map(UniqueDeviceId::toString)
                        .filter(id -> !Naa.isIn(id))
                        .collect(ImmutableSet.toImmutableSet()),
                "unique%06d");
    }

    private static Set<String> words(List<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> WORD.matcher(text).results().forEach(match -> words.add(match.group())));
        return words;
    }

    private static ImmutableSet<String> hosts(Estate estate, List<NamePlaces> places) {
        return Stream.of(
                        estate.virtualIoServers().keys().stream()
                                .map(ViosKey::name)
                                .filter(name -> !Serials.isLocation(name)),
                        estate.storageSystems().stream()
                                .flatMap(storage -> storage.hostMappings().stream())
                                .map(HostMapping::host),
                        names(virtualNicServers(estate)).stream(),
                        named(NamePlaces.Kind.HOST, places))
                .flatMap(names -> names)
                .map(Addresses::withoutDomain)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Fact<String>> virtualNicServers(Estate estate) {
        return estate.partitions().stream()
                .flatMap(partition -> partition.virtualNicAdapters().stream())
                .flatMap(adapter -> adapter.backingDevices().stream())
                .map(VirtualNicBackingDevice::serverName);
    }

    private static ImmutableSet<String> names(Stream<Fact<String>> names) {
        return names.flatMap(name -> name.value().stream()).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> logicalUnits(Estate estate) {
        return estate.storageSystems().stream()
                .flatMap(storage -> storage.logicalUnits().stream())
                .map(LogicalUnit::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Made of an address of the node that created the cluster; short ones are none of these. */
    private static ImmutableSet<String> clusterIds(Estate estate) {
        return estate.virtualIoServers().stream()
                .flatMap(server -> server.clusterId().value().stream())
                .filter(id -> CLUSTER_ID.matcher(id).matches())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> clusters(Estate estate, List<NamePlaces> places) {
        return Stream.concat(
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.cluster().value().flatMap(known -> known).stream()),
                        named(NamePlaces.Kind.CLUSTER, places))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Their names, which stand before their identifiers. */
    private static ImmutableSet<String> pooledUnits(Estate estate, List<NamePlaces> places) {
        return Stream.concat(
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.targetDevices().stream())
                                .flatMap(device -> device.backingDevice().value().stream())
                                .filter(BackingDevice.PooledUnit.class::isInstance)
                                .map(unit -> IDENTIFIED.matcher(unit.name()).replaceAll("")),
                        named(NamePlaces.Kind.UNIT, places))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Those of partitions that no list names too. */
    private static ImmutableSet<String> partitions(Estate estate, List<NamePlaces> places) {
        return Stream.concat(
                        names(Stream.concat(
                                        estate.partitions().stream().map(LogicalPartition::name),
                                        estate.virtualIoServers().stream().map(VirtualIoServer::partitionName)))
                                .stream(),
                        named(NamePlaces.Kind.PARTITION, places))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> profiles(Estate estate, List<NamePlaces> places) {
        return Stream.concat(
                        names(estate.partitions().stream()
                                        .map(partition -> partition.profile().map(PartitionProfile::name)))
                                .stream(),
                        named(NamePlaces.Kind.PROFILE, places))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Of processors, memory and storage; volume groups are pools of logical volumes. */
    private static ImmutableSet<String> pools(Estate estate, List<NamePlaces> places) {
        return Stream.of(
                        names(estate.managedSystems().stream()
                                        .flatMap(system -> system.processorPools().stream())
                                        .map(SharedProcessorPool::name))
                                .stream(),
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.physicalVolumes().stream())
                                .flatMap(disk -> disk.volumeGroup().value().stream())
                                .flatMap(Optional::stream),
                        named(NamePlaces.Kind.POOL, places))
                .flatMap(names -> names)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<String> named(NamePlaces.Kind kind, List<NamePlaces> places) {
        return places.stream().flatMap(text -> text.names(kind));
    }

    static Stream<String> group(Pattern pattern, List<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results().map(match -> match.group(1)));
    }

    private static ImmutableSortedSet<String> find(Pattern pattern, List<String> texts) {
        Set<String> found = new TreeSet<>();
        texts.forEach(text -> pattern.matcher(text).results().forEach(match -> found.add(match.group())));
        return ImmutableSortedSet.copyOf(found);
    }
}
