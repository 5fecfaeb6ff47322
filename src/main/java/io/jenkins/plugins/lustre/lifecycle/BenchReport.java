package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.bench.record.RecordTable;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.operation.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All runs were measured: makes the record and prints its table. */
record BenchReport(BenchSetup setup, BenchTool tool, ClientLook look, Hardware hardware)
        implements Next<Measurements, BenchResult> {

    private static final String FROM_SERVERS =
            "Reads may come from the servers' memory, which holds the files: use a larger fileSize or dropCaches.";

    private static final String FROM_CLIENTS =
            "Reads may come from the clients' own memory, which holds the files that dd"
                    + " has written there: use fio, a larger fileSize, directIo or dropCaches.";

    @Override
    public Operation<BenchResult> after(Measurements measured) {
        BenchRecord record = record(measured);
        return Operations.then(
                new Say(setup.id() + "/table", RecordTable.lines(record)),
                new Always<>(new Return<>(new BenchResult(record))));
    }

    /** The rows in the order of the record's, each as its first repetition. */
    List<BenchSetup.Run> rows() {
        return setup.runs().stream()
                .filter(run -> run.repetition() > 0)
                .map(BenchReport::row)
                .distinct()
                .toList();
    }

    private static BenchSetup.Run row(BenchSetup.Run run) {
        return new BenchSetup.Run(run.clients(), run.access(), 1);
    }

    BenchRecord record(Measurements measured) {
        Map<BenchSetup.Run, List<Measurement>> rows = new LinkedHashMap<>();
        List<BenchSetup.Run> runs = new ArrayList<>(setup.runs());
        runs.addAll(measured.again());
        for (int i = 0; i < runs.size(); i++) {
            BenchSetup.Run run = runs.get(i);
            if (run.repetition() > 0) {
                rows.computeIfAbsent(row(run), r -> new ArrayList<>())
                        .add(measured.runs().get(i));
            }
        }
        CeilingOf ceiling = new CeilingOf(setup, hardware);
        boolean data = tool.unit() == Unit.BYTES_PER_SECOND;
        List<Figures> figures = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        rows.forEach((row, repetitions) -> {
            boolean read = data && row.access() == Access.READ;
            boolean servers = read && ceiling.fitsIntoServers(row.clients());
            boolean clients = read && ceiling.fitsIntoClients(tool, row.clients());
            boolean cached = servers || clients;
            if (servers) {
                notes.add(FROM_SERVERS);
            }
            if (clients) {
                notes.add(FROM_CLIENTS);
            }
            if (tool == BenchTool.DD) {
                notes.addAll(BeginNotes.of(row, repetitions));
            }
            figures.add(new Figures(
                    Series.of(setup.spec(), tool, row.access(), row.clients()),
                    repetitions,
                    data ? ceiling.of(row.clients(), cached) : null,
                    cached,
                    (int) measured.again().stream()
                            .filter(run -> row(run).equals(row))
                            .count()));
        });
        List<String> unknown = ceiling.typesWithUnknownDisks();
        if (data && !unknown.isEmpty()) {
            notes.add("How fast the disks of " + String.join(", ", unknown)
                    + " are is not known, so they are no part of the ceiling.");
        }
        if (!measured.unconfirmed().isEmpty()) {
            notes.add("Suspect rows could not be measured again: " + measured.unconfirmed());
        }
        return new BenchRecord(
                setup.name(), setup.cluster().stackName(), measured.time(), fingerprint(), figures, List.copyOf(notes));
    }

    private String toolVersion() {
        if (!setup.software().isEmpty()) {
            return setup.software();
        }
        return tool == BenchTool.FIO ? look.fio() : tool.word();
    }

    private Fingerprint fingerprint() {
        String clientTypes = setup.clients().stream()
                .map(c -> hardware.clientTypes().getOrDefault(c.name(), ""))
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        Fingerprint servers = Fingerprint.of(setup.cluster());
        return new Fingerprint(
                clientTypes,
                servers.mdsType(),
                servers.ossType(),
                servers.ossCount(),
                servers.ostCount(),
                setup.spec().stripeCount(),
                look.lustre(),
                "",
                look.kernel(),
                toolVersion(),
                servers.zone(),
                servers.spot());
    }
}
