package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.cloud.FindHardware;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.ssh.SshKinds;
import java.util.HashMap;
import java.util.Map;

/** The names that stand for operations, followers and results in saved operations. */
public final class LifecycleKinds {

    private static final Map<String, Class<?>> OWN = Map.ofEntries(
            Map.entry("askJudge", AskJudge.class),
            Map.entry("beginBench", BeginBench.class),
            Map.entry("confirm", Confirm.class),
            Map.entry("confirmed", Confirmed.class),
            Map.entry("benchReport", BenchReport.class),
            Map.entry("benchResult", BenchResult.class),
            Map.entry("chooseMpi", ChooseMpi.class),
            Map.entry("chooseTool", ChooseTool.class),
            Map.entry("findHardware", FindHardware.class),
            Map.entry("hardware", Hardware.class),
            Map.entry("measureAfter", MeasureAfter.class),
            Map.entry("clientFigure", ClientFigure.class),
            Map.entry("measureDd", MeasureDd.class),
            Map.entry("measureRuns", MeasureRuns.class),
            Map.entry("measurement", Measurement.class),
            Map.entry("measurements", Measurements.class),
            Map.entry("phases", Phases.class),
            Map.entry("probeClients", ProbeClients.class),
            Map.entry("readDd", ReadDd.class),
            Map.entry("readFio", ReadFio.class),
            Map.entry("clusterStatus", ClusterStatus.class),
            Map.entry("findLostServers", FindLostServers.class),
            Map.entry("hostStatus", HostStatus.class),
            Map.entry("lookedAt", LookedAt.class),
            Map.entry("lostServers", LostServers.class),
            Map.entry("status", Status.class),
            Map.entry("statusClients", StatusClients.class),
            Map.entry("statusHosts", StatusHosts.class),
            Map.entry("statusReport", StatusReport.class),
            Map.entry("statusServers", StatusServers.class),
            Map.entry("configureAll", ConfigureAll.class),
            Map.entry("readIor", ReadIor.class),
            Map.entry("readMdtest", ReadMdtest.class),
            Map.entry("tellLeft", TellLeft.class),
            Map.entry("chooseClients", ChooseClients.class),
            Map.entry("configureAdded", ConfigureAdded.class),
            Map.entry("configureMds", ConfigureMds.class),
            Map.entry("configureOss", ConfigureOss.class),
            Map.entry("deleteAfterUnmount", DeleteAfterUnmount.class),
            Map.entry("begunStack", BegunStack.class),
            Map.entry("destroyBegun", DestroyBegun.class),
            Map.entry("findBegunStack", FindBegunStack.class),
            Map.entry("destroyResult", DestroyResult.class),
            Map.entry("explainFailure", ExplainFailure.class),
            Map.entry("nameLostServers", NameLostServers.class),
            Map.entry("findClientsOf", FindClientsOf.class),
            Map.entry("mountAll", MountAll.class),
            Map.entry("nameUnmounted", NameUnmounted.class),
            Map.entry("watchServers", WatchServers.class),
            Map.entry("removeUnlessLost", RemoveUnlessLost.class),
            Map.entry("rebootIfAsked", RebootIfAsked.class),
            Map.entry("rebootedInto", RebootedInto.class),
            Map.entry("unmountAll", UnmountAll.class),
            Map.entry("unmountThenDelete", UnmountThenDelete.class),
            Map.entry("unmounted", Unmounted.class));

    private LifecycleKinds() {}

    /** Those of all rooms. A name once released stays with its class. */
    public static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new HashMap<>(OWN);
        all.putAll(CloudKinds.kinds());
        all.putAll(SshKinds.kinds());
        return Map.copyOf(all);
    }
}
