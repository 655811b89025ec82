package lpm.rules.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.RuleId;
import lpm.rules.concurrency.Conc1gbNetwork;
import lpm.rules.concurrency.ConcClusterHeartbeat;
import lpm.rules.concurrency.ConcMoreThan8NeedsTwoViosPairs;
import lpm.rules.concurrency.ConcPerMsp;
import lpm.rules.concurrency.ConcSystemActive;
import lpm.rules.concurrency.ConcSystemInactive;
import lpm.rules.ibmi.IbmiLevel;
import lpm.rules.ibmi.IbmiNoIbmiHosting;
import lpm.rules.ibmi.IbmiProfileConsistent;
import lpm.rules.ibmi.IbmiRestrictedIo;
import lpm.rules.ibmi.IbmiStorageExternal;
import lpm.rules.management.MgmtConsoleManagesBoth;
import lpm.rules.management.MgmtConsoleNotBusy;
import lpm.rules.management.MgmtFsmRelease;
import lpm.rules.management.MgmtHmcReleaseIbmi;
import lpm.rules.memory.MemAmsPagingDevice;
import lpm.rules.memory.MemAmsPoolConfigured;
import lpm.rules.memory.MemAmsRedundantPaging;
import lpm.rules.memory.MemAmsSupported;
import lpm.rules.memory.MemAvailable;
import lpm.rules.memory.MemLmbSizeEqual;
import lpm.rules.memory.MemPptRatio;
import lpm.rules.network.NetPvidNotReserved;
import lpm.rules.network.NetSameLan;
import lpm.rules.network.NetSeaPresent;
import lpm.rules.network.NetSeaTrunkLimit;
import lpm.rules.network.NetSriovLogicalPortMigratable;
import lpm.rules.network.NetVlanBridged;
import lpm.rules.network.NetVnicBacking;
import lpm.rules.network.NetVnicRedundantBacking;
import lpm.rules.network.NetVsiProfile;
import lpm.rules.network.NetVswitchMode;
import lpm.rules.network.NetVswitchSameName;
import lpm.rules.npiv.NpivBothWwpnsZoned;
import lpm.rules.npiv.NpivDestinationPortCapable;
import lpm.rules.npiv.NpivFabricPreserved;
import lpm.rules.npiv.NpivLunLevelValidation;
import lpm.rules.npiv.NpivNoCrossMap;
import lpm.rules.npiv.NpivPortAvailable;
import lpm.rules.npiv.NpivTargetPortsVisible;
import lpm.rules.npiv.NpivWwpnPool;
import lpm.rules.partition.LparAmeCapable;
import lpm.rules.partition.LparDlparCapable;
import lpm.rules.partition.LparHmcIDiskProtection;
import lpm.rules.partition.LparIdFree;
import lpm.rules.partition.LparMacUnique;
import lpm.rules.partition.LparMigrationEnabled;
import lpm.rules.partition.LparMigrationStateIdle;
import lpm.rules.partition.LparNameUnique;
import lpm.rules.partition.LparNoBsr;
import lpm.rules.partition.LparNoDedicatedSerial;
import lpm.rules.partition.LparNoHugepages;
import lpm.rules.partition.LparNoLhea;
import lpm.rules.partition.LparNoMedia;
import lpm.rules.partition.LparNoPhysicalIo;
import lpm.rules.partition.LparNoRedundantErrorPath;
import lpm.rules.partition.LparNoServicePartition;
import lpm.rules.partition.LparNoTrunkAdapter;
import lpm.rules.partition.LparNoVirtualTerminalOpen;
import lpm.rules.partition.LparNoWorkloadGroup;
import lpm.rules.partition.LparOsMigrationReady;
import lpm.rules.partition.LparProfileExists;
import lpm.rules.partition.LparRmcActive;
import lpm.rules.partition.LparSecureBoot;
import lpm.rules.partition.LparSrrCapable;
import lpm.rules.partition.LparStateActive;
import lpm.rules.partition.LparStateInactive;
import lpm.rules.partition.LparStateSuspended;
import lpm.rules.partition.LparTypeSupported;
import lpm.rules.partition.LparUuidUnique;
import lpm.rules.partition.LparVpmem;
import lpm.rules.partition.LparVtpmKey;
import lpm.rules.processor.ProcCompatModeSupported;
import lpm.rules.processor.ProcCompatPreferred;
import lpm.rules.processor.ProcDedicatedAvailable;
import lpm.rules.processor.ProcSharedPoolExists;
import lpm.rules.processor.ProcSharedPoolReserve;
import lpm.rules.processor.ProcUnitsAvailable;
import lpm.rules.processor.ProcUnitsPerVcpu;
import lpm.rules.processor.ProcVcpuWithinMax;
import lpm.rules.server.ServerAffinityNotWorse;
import lpm.rules.server.ServerDistinct;
import lpm.rules.server.ServerDpoIdle;
import lpm.rules.server.ServerFirmwarePair;
import lpm.rules.server.ServerGeneration;
import lpm.rules.server.ServerIbmiMobilityCapable;
import lpm.rules.server.ServerIbmiPower7OrLater;
import lpm.rules.server.ServerIbmiRestrictedIoCapable;
import lpm.rules.server.ServerLparSlotFree;
import lpm.rules.server.ServerMobilityCapable;
import lpm.rules.server.ServerStateOperating;
import lpm.rules.vios.MspAddressVersion;
import lpm.rules.vios.MspDestinationPresent;
import lpm.rules.vios.MspPairConnected;
import lpm.rules.vios.MspRedundantAvailable;
import lpm.rules.vios.MspSourcePresent;
import lpm.rules.vios.MspTimeOfDay;
import lpm.rules.vios.MspVasiAvailable;
import lpm.rules.vios.NetViosSecurityLevel;
import lpm.rules.vios.ViosLevelIbmi;
import lpm.rules.vios.ViosLevelPair;
import lpm.rules.vios.ViosMpioPreserved;
import lpm.rules.vios.ViosNoProfileRequiredAdapter;
import lpm.rules.vios.ViosPresentBoth;
import lpm.rules.vios.ViosRedundancyPreserved;
import lpm.rules.vios.ViosRmcActive;
import lpm.rules.vios.ViosSlotIdCollision;
import lpm.rules.vios.ViosStateRunning;
import lpm.rules.vios.ViosVirtualSlotsFree;
import lpm.rules.vscsi.VscsiAdapterPerViosPair;
import lpm.rules.vscsi.VscsiBackingIsPhysical;
import lpm.rules.vscsi.VscsiBackingVisible;
import lpm.rules.vscsi.VscsiBackingVisibleBothVios;
import lpm.rules.vscsi.VscsiDualViosNoReserve;
import lpm.rules.vscsi.VscsiLunNotInUse;
import lpm.rules.vscsi.VscsiMaxTransferParity;
import lpm.rules.vscsi.VscsiReserveAllowed;
import lpm.rules.vscsi.VscsiReserveParity;
import lpm.rules.vscsi.VscsiSizeEqual;
import lpm.rules.vscsi.VscsiSlotExists;
import lpm.rules.vscsi.VscsiSourceMapped;
import lpm.rules.vscsi.VscsiSspSameCluster;
import lpm.rules.vscsi.VscsiVtdNameUnique;

/** The one list of rules. */
public final class RuleCatalog {

    private static final RuleCatalog STANDARD = of(ImmutableList.of(
            new MgmtConsoleManagesBoth(),
            new MgmtFsmRelease(),
            new MgmtHmcReleaseIbmi(),
            new MgmtConsoleNotBusy(),
            new ServerDistinct(),
            new ServerIbmiMobilityCapable(),
            new ServerMobilityCapable(),
            new ServerIbmiRestrictedIoCapable(),
            new ServerIbmiPower7OrLater(),
            new ServerGeneration(),
            new ServerFirmwarePair(),
            new ServerDpoIdle(),
            new ServerLparSlotFree(),
            new ServerAffinityNotWorse(),
            new ServerStateOperating(),
            new ViosPresentBoth(),
            new ViosStateRunning(),
            new ViosVirtualSlotsFree(),
            new ViosRmcActive(),
            new ViosLevelPair(),
            new ViosLevelIbmi(),
            new ViosRedundancyPreserved(),
            new ViosMpioPreserved(),
            new ViosNoProfileRequiredAdapter(),
            new ViosSlotIdCollision(),
            new MspSourcePresent(),
            new MspDestinationPresent(),
            new MspPairConnected(),
            new NetViosSecurityLevel(),
            new MspVasiAvailable(),
            new MspRedundantAvailable(),
            new MspTimeOfDay(),
            new MspAddressVersion(),
            new LparStateActive(),
            new LparStateInactive(),
            new LparStateSuspended(),
            new LparRmcActive(),
            new LparMigrationStateIdle(),
            new LparNoPhysicalIo(),
            new LparNoMedia(),
            new LparNoTrunkAdapter(),
            new LparNameUnique(),
            new LparTypeSupported(),
            new LparDlparCapable(),
            new LparMigrationEnabled(),
            new LparProfileExists(),
            new LparNoLhea(),
            new LparNoHugepages(),
            new LparNoBsr(),
            new LparNoWorkloadGroup(),
            new LparNoRedundantErrorPath(),
            new LparNoServicePartition(),
            new LparNoDedicatedSerial(),
            new LparNoVirtualTerminalOpen(),
            new LparOsMigrationReady(),
            new LparIdFree(),
            new LparUuidUnique(),
            new LparMacUnique(),
            new LparAmeCapable(),
            new LparVtpmKey(),
            new LparSrrCapable(),
            new LparSecureBoot(),
            new LparVpmem(),
            new LparHmcIDiskProtection(),
            new ProcUnitsAvailable(),
            new ProcDedicatedAvailable(),
            new ProcCompatModeSupported(),
            new ProcCompatPreferred(),
            new ProcVcpuWithinMax(),
            new ProcUnitsPerVcpu(),
            new ProcSharedPoolExists(),
            new ProcSharedPoolReserve(),
            new MemAvailable(),
            new MemLmbSizeEqual(),
            new MemAmsSupported(),
            new MemAmsPoolConfigured(),
            new MemAmsPagingDevice(),
            new MemAmsRedundantPaging(),
            new MemPptRatio(),
            new VscsiBackingVisible(),
            new VscsiSourceMapped(),
            new VscsiBackingVisibleBothVios(),
            new VscsiLunNotInUse(),
            new VscsiReserveParity(),
            new VscsiReserveAllowed(),
            new VscsiDualViosNoReserve(),
            new VscsiBackingIsPhysical(),
            new VscsiSizeEqual(),
            new VscsiVtdNameUnique(),
            new VscsiAdapterPerViosPair(),
            new VscsiSlotExists(),
            new VscsiMaxTransferParity(),
            new VscsiSspSameCluster(),
            new NpivPortAvailable(),
            new NpivDestinationPortCapable(),
            new NpivBothWwpnsZoned(),
            new NpivTargetPortsVisible(),
            new NpivLunLevelValidation(),
            new NpivFabricPreserved(),
            new NpivNoCrossMap(),
            new NpivWwpnPool(),
            new NetVlanBridged(),
            new NetVswitchSameName(),
            new NetVswitchMode(),
            new NetSeaPresent(),
            new NetPvidNotReserved(),
            new NetSeaTrunkLimit(),
            new NetSameLan(),
            new NetVsiProfile(),
            new NetVnicBacking(),
            new NetVnicRedundantBacking(),
            new NetSriovLogicalPortMigratable(),
            new IbmiRestrictedIo(),
            new IbmiLevel(),
            new IbmiProfileConsistent(),
            new IbmiStorageExternal(),
            new IbmiNoIbmiHosting(),
            new ConcSystemActive(),
            new ConcSystemInactive(),
            new ConcPerMsp(),
            new ConcMoreThan8NeedsTwoViosPairs(),
            new Conc1gbNetwork(),
            new ConcClusterHeartbeat()));

    private final ImmutableList<Rule> rules;
    private final ImmutableMap<RuleId, Rule> byId;
    private final ImmutableMap<RuleId, String> origins;

    private RuleCatalog(ImmutableList<Rule> rules, ImmutableMap<RuleId, String> origins) {
        this.rules = rules;
        this.origins = origins;
        ImmutableMap.Builder<RuleId, Rule> index = ImmutableMap.builder();
        for (Rule rule : rules) {
            index.put(rule.description().id(), rule);
            rule.description().aliases().forEach(alias -> index.put(alias, rule));
        }
        this.byId = index.buildOrThrow();
    }

    /** Every rule that the library knows, by group. */
    public static RuleCatalog standard() {
        return STANDARD;
    }

    /** A list of one's own; an IllegalArgumentException if two rules have one id or alias. */
    public static RuleCatalog of(ImmutableList<Rule> rules) {
        return new RuleCatalog(rules, ImmutableMap.of());
    }

    /**
     * The standard rules, and after them a user's own: services of type {@link Rule} that the thread's context class loader
     * finds.
     *
     * @throws lpm.origin.InputException if one cannot be loaded, or has an id that another rule has
     */
    public static RuleCatalog installed() {
        return STANDARD.with(UserRule.find(ServiceLoader.load(Rule.class)));
    }

    private RuleCatalog with(ImmutableList<UserRule> own) {
        Map<RuleId, String> taken = new HashMap<>();
        byId.keySet().forEach(id -> taken.put(id, "lpm"));
        ImmutableMap.Builder<RuleId, String> whose = ImmutableMap.builder();
        for (UserRule rule : own) {
            rule.claim(taken);
            whose.put(rule.id(), rule.origin());
        }
        return new RuleCatalog(
                Stream.concat(rules.stream(), own.stream().map(UserRule::rule))
                        .collect(ImmutableList.toImmutableList()),
                whose.buildOrThrow());
    }

    public ImmutableList<Rule> rules() {
        return rules;
    }

    /** What a rule of this catalogue says of itself, and whose it is. */
    public RuleDescription description(Rule rule) {
        RuleDescription description = rule.description();
        return description.withOrigin(Optional.ofNullable(origins.get(description.id())));
    }

    /** The rule of that id or alias. */
    public Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every id and alias, with the id of its rule. */
    public ImmutableMap<String, RuleId> names() {
        return byId.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().description().id()));
    }
}
