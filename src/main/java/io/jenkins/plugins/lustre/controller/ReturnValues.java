package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.trend.Baseline;
import io.jenkins.plugins.lustre.trend.Comparability;
import io.jenkins.plugins.lustre.trend.Efficiency;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.Judgement;
import io.jenkins.plugins.lustre.trend.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What steps return: maps, lists, numbers and texts that Groovy can use and Pipeline can keep. */
final class ReturnValues {

    private ReturnValues() {}

    static Map<String, Object> of(Cluster cluster) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("environment", cluster.environment());
        map.put("stackName", cluster.stackName());
        map.put("stackId", cluster.stackId());
        map.put("region", cluster.region());
        map.put("zone", cluster.zone());
        map.put("fsname", cluster.fsname());
        map.put("mgsNid", cluster.mgsNid());
        map.put("mountSource", cluster.mountSource());
        map.put("ostIndices", new ArrayList<>(cluster.ostIndices()));
        List<Map<String, Object>> servers = new ArrayList<>();
        cluster.servers().forEach(server -> servers.add(of(server)));
        map.put("servers", servers);
        return map;
    }

    /** @param before the history that the entry was judged by */
    static Map<String, Object> of(HistoryEntry entry, History before) {
        BenchRecord record = entry.record();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", record.name());
        map.put("cluster", record.cluster());
        map.put("time", record.time().toString());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < record.rows().size(); i++) {
            Figures row = record.rows().get(i);
            Map<String, Object> values = of(row);
            Efficiency.of(row, record.fingerprint()).ifPresent(efficiency -> {
                values.put("bottleneck", efficiency.bottleneck().word());
                values.put("saturated", efficiency.saturated());
                values.put("efficiency", efficiency.advice());
            });
            Baseline.of(
                            Comparability.comparable(before.points(entry.key(row)), record.fingerprint()),
                            Baseline.DEFAULT_WINDOW)
                    .ifPresent(baseline -> {
                        values.put("baseline", baseline.rate());
                        values.put("changeAgainstBaseline", baseline.change(row.total()));
                    });
            values.put("outcome", entry.judgements().get(i).outcome().name());
            values.put("verdicts", verdicts(entry.judgements().get(i)));
            rows.add(values);
        }
        map.put("outcome", entry.outcome().name());
        map.put("rows", rows);
        map.put("notes", new ArrayList<>(record.notes()));
        return map;
    }

    private static List<Map<String, Object>> verdicts(Judgement judgement) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (Verdict verdict : judgement.verdicts()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("gate", verdict.gate());
            map.put("outcome", verdict.outcome().name());
            map.put("explanation", verdict.explanation());
            verdicts.add(map);
        }
        return verdicts;
    }

    private static Map<String, Object> of(Figures row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tool", row.series().tool().word());
        map.put("operation", row.series().operation());
        map.put("clients", row.series().clients());
        Unit unit = row.series().unit();
        String rate = unit == Unit.BYTES_PER_SECOND ? "bytesPerSecond" : "operationsPerSecond";
        map.put("unit", unit.symbol());
        map.put(rate, row.total());
        map.put("total", unit.format(row.total()));
        row.perClient().ifPresent(perClient -> {
            map.put(rate + "PerClient", perClient);
            map.put("perClient", unit.format(perClient));
        });
        row.share().ifPresent(share -> map.put("shareOfCeiling", share));
        List<Double> repetitions = new ArrayList<>();
        row.repetitions().forEach(repetition -> repetitions.add(repetition.rate()));
        map.put("repetitions", repetitions);
        map.put("confirmations", row.confirmations());
        map.put("cached", row.cached());
        return map;
    }

    private static Map<String, Object> of(Server server) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", server.host().name());
        map.put("role", server.role().name());
        map.put("address", server.host().address());
        map.put("instanceId", server.instanceId());
        map.put("instanceType", server.instanceType());
        map.put("ostIndices", new ArrayList<>(server.ostIndices()));
        return map;
    }
}
