package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.record.RecordTable;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.operation.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All runs were measured: makes the record and prints its table. */
record BenchReport(BenchSetup setup, BenchTool tool, ClientLook look, Hardware hardware)
        implements Next<Measurements, BenchResult> {

    @Override
    public Operation<BenchResult> after(Measurements measured) {
        Map<BenchSetup.Run, List<Measurement>> rows = new LinkedHashMap<>();
        List<BenchSetup.Run> runs = setup.runs();
        for (int i = 0; i < runs.size(); i++) {
            BenchSetup.Run run = runs.get(i);
            if (run.repetition() > 0) {
                rows.computeIfAbsent(new BenchSetup.Run(run.clients(), run.access(), 1), r -> new ArrayList<>())
                        .add(measured.runs().get(i));
            }
        }
        CeilingOf ceiling = new CeilingOf(setup, hardware);
        List<Figures> figures = new ArrayList<>();
        rows.forEach((row, repetitions) -> figures.add(new Figures(
                Series.of(setup.spec(), tool, row.access(), row.clients()),
                repetitions,
                ceiling.of(row.clients()),
                row.access() == Access.READ && ceiling.fitsIntoServers(row.clients()))));
        List<String> notes = new ArrayList<>();
        if (figures.stream().anyMatch(Figures::cached)) {
            notes.add("Reads may come from the servers' memory, which holds the files: use a larger fileSize"
                    + " or dropCaches.");
        }
        BenchRecord record = new BenchRecord(
                setup.name(), setup.cluster().stackName(), measured.time(), fingerprint(), figures, notes);
        return Operations.then(
                new Say(setup.id() + "/table", RecordTable.lines(record)),
                new Always<>(new Return<>(new BenchResult(record))));
    }

    private Fingerprint fingerprint() {
        String clientTypes = setup.clients().stream()
                .map(c -> hardware.clientTypes().getOrDefault(c.name(), ""))
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        String ossTypes = setup.cluster().oss().stream()
                .map(Server::instanceType)
                .distinct()
                .collect(Collectors.joining(","));
        return new Fingerprint(
                clientTypes,
                setup.cluster().mds().instanceType(),
                ossTypes,
                setup.cluster().oss().size(),
                setup.cluster().ostIndices().size(),
                setup.spec().stripeCount(),
                look.lustre(),
                "",
                look.kernel(),
                tool == BenchTool.FIO ? look.fio() : tool.word(),
                setup.cluster().zone(),
                setup.cluster().spot());
    }
}
