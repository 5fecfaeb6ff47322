package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Unit;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that a history may hold since its first version. The file is never changed: what a newer one writes comes beside it. */
class GoldenHistoryTest {

    @TempDir
    Path directory;

    private List<HistoryEntry> entries;

    @BeforeEach
    void read() throws Exception {
        Path file = directory.resolve("history.jsonl");
        try (InputStream lines = GoldenHistoryTest.class.getResourceAsStream("history-v1.jsonl")) {
            Files.copy(lines, file);
        }
        HistoryFile.Contents contents = new HistoryFile(file).read();
        assertThat(contents.skipped()).isEmpty();
        entries = contents.entries();
    }

    private Figures row(int build) {
        return entries.get(build - 1).record().rows().get(0);
    }

    @Test
    void everyLineIsAnEntryOfItsBuild() {
        assertThat(entries).extracting(HistoryEntry::build).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(entries)
                .extracting(HistoryEntry::id)
                .containsExactly("fio-1", "dd-2", "ior-3", "mdtest-4", "fio-5", "fio-6", "fio-7", "fio-8", "dd-9");
        assertThat(entries.get(0).record().time()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(entries.get(0).record().cluster()).isEqualTo("nightly");
        assertThat(entries.get(0).record().notes()).containsExactly("Reads may come from the servers' memory");
    }

    @Test
    void everyToolHasItsSeries() {
        assertThat(List.of(row(1), row(2), row(3), row(4)))
                .extracting(row -> row.series().tool())
                .containsExactly(BenchTool.FIO, BenchTool.DD, BenchTool.IOR, BenchTool.MDTEST);
        assertThat(entries.get(0).key(row(1)).id())
                .isEqualTo("lustre/fio/write/Bs/c2/p2/f1073741824/b1048576/s1/o0/direct");
        assertThat(entries.get(3).key(row(4)).id())
                .isEqualTo("metadata/mdtest/file-creation/ops/c3/p2/f-/b-/s0/o-/buffered");
        assertThat(row(4).series().unit()).isEqualTo(Unit.OPERATIONS_PER_SECOND);
    }

    @Test
    void figuresOfClientsCeilingsAndCachesAreThere() {
        assertThat(row(1).repetitions()).hasSize(2);
        assertThat(row(1).repetitions().get(0).clients().get(1).host()).isEqualTo("client2");
        assertThat(row(1).repetitions().get(0).clients().get(1).runtime()).hasMillis(2250);
        assertThat(row(1).ceiling().limits())
                .extracting(Ceiling.Limit::kind)
                .containsExactly(
                        Ceiling.Kind.CLIENT_NETWORK,
                        Ceiling.Kind.SERVER_NETWORK,
                        Ceiling.Kind.FLOWS,
                        Ceiling.Kind.DISKS);
        assertThat(row(1).ceiling().limits().get(0).burstable()).isTrue();
        assertThat(entries.get(0).record().rows()).extracting(Figures::cached).containsExactly(false, true);
        assertThat(row(4).repetitions()).containsExactly(Measurement.reported(12345.678), Measurement.reported(12500));
    }

    @Test
    void baselinesOfHardwareAndBeginningsOfClientsAreThere() {
        assertThat(row(9).ceiling().lowest())
                .isEqualTo(new Ceiling.Limit(Ceiling.Kind.SERVER_NETWORK, 3.75e8, true, 1.875e9));
        assertThat(row(9).repetitions().get(0).apart()).hasMillis(400);
        assertThat(row(9).repetitions().get(0).isStaggered()).isTrue();
        assertThat(row(1).ceiling().limits().get(0))
                .as("of a release that took the peak")
                .isEqualTo(new Ceiling.Limit(Ceiling.Kind.CLIENT_NETWORK, 6.25e9, true, 6.25e9));
        assertThat(row(1).repetitions().get(0).clients().get(0).began()).isNull();
    }

    @Test
    void confirmationsVerdictsAndAcceptancesAreThere() {
        assertThat(row(5).confirmations()).isEqualTo(2);
        assertThat(row(1).confirmations()).isZero();
        assertThat(entries.get(4).judgements().get(0).verdicts())
                .containsExactly(
                        new Verdict("minimum", Outcome.PASSED, "905 MB/s is at least 800 MB/s."),
                        new Verdict("maximum drop", Outcome.UNSTABLE, "905 MB/s is 15 % below the baseline."),
                        new Verdict("share of line rate", Outcome.FAILURE, "72 % of the line rate is below 80 %."),
                        new Verdict("change point", Outcome.INACTIVE, "Change points need 8 figures."));
        assertThat(entries)
                .extracting(entry -> entry.isAccepted(0))
                .containsExactly(true, true, true, true, false, true, true, true, true);
        assertThat(entries).extracting(HistoryEntry::newBaseline).containsOnlyOnce(true);
        assertThat(entries)
                .extracting(HistoryEntry::acceptedBy)
                .containsExactly("", "", "", "", "", "alice", "bob", "", "");
    }

    @Test
    void fingerprintsTellOneClusterFromAnother() {
        assertThat(entries.get(1).record().fingerprint())
                .isEqualTo(new Fingerprint("", "", "", 0, 0, 0, "", "", "", "dd", "", true));
        assertThat(entries.get(7)
                        .record()
                        .fingerprint()
                        .changesSince(entries.get(0).record().fingerprint()))
                .containsExactly(
                        "OSS type: c5n.xlarge -> c5n.9xlarge,d3.2xlarge",
                        "OSS: 1 -> 2",
                        "OSTs: 1 -> 4",
                        "Stripe count: 1 -> -1",
                        "Lustre on clients: 2.15.5 -> 2.16.1",
                        "Lustre on servers: 2.15.5 -> 2.16.0",
                        "Kernel: 4.18.0-553.el8 -> 5.14.0",
                        "Tool: fio-3.35 -> fio-3.38",
                        "Zone: eu-central-1a -> eu-central-1b",
                        "Spot: no -> yes");
    }
}
