package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.controller.BuildClusters;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.RecordWork;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.steps.RecordStep;
import io.jenkins.plugins.lustre.trend.Comparability;
import io.jenkins.plugins.lustre.trend.History;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Outcome;
import io.jenkins.plugins.lustre.trend.SeriesTrend;
import io.jenkins.plugins.lustre.trend.Verdict;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty nights whose figures {@code lustreRecord} reads: from the 32nd on they are those of other, slower servers. */
class RecordedNightsTest {

    private static final int BUILDS = 40;
    private static final int OTHER_SERVERS = 32;

    private static Laboratory laboratory;

    @TempDir
    Path directory;

    @BeforeAll
    static void open() {
        laboratory = Laboratory.start();
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    private static Cluster cluster(String ossType) {
        return new Cluster(
                "laboratory",
                "nightly",
                "arn:nightly/" + ossType,
                "eu-west-1",
                "eu-west-1a",
                "scratch",
                false,
                List.of(
                        new Server(new Host("mds1", Role.MDS, "10.0.0.5", null, null), "i-1", "i4i.xlarge", 1, 0, 0),
                        new Server(new Host("oss1", Role.OSS, "10.0.0.6", null, null), "i-2", ossType, 3, 0, 1)));
    }

    /** @param clusters the cluster of a build's number; null for none */
    private List<HistoryEntry> nights(IntFunction<Cluster> clusters) throws Exception {
        Random noise = new Random(32);
        for (int number = 1; number <= BUILDS; number++) {
            LustreBuild build = build(number);
            Cluster cluster = clusters.apply(number);
            if (cluster != null) {
                new BuildClusters(build.directory()).provisioned(cluster);
            }
            double rate = (number < OTHER_SERVERS ? 1.1e9 : 0.7e9) * (1 + 0.01 * noise.nextGaussian());
            LabWorkspace workspace = new LabWorkspace(build.directory().resolve("workspace"));
            workspace.write(
                    "dd.out",
                    String.format(
                            Locale.ROOT,
                            "4+0 records in%n4+0 records out%n4000000000 bytes (4.0 GB) copied, %.6f s, %.1f GB/s%n",
                            4e9 / rate,
                            rate / 1e9));
            RecordStep step = new RecordStep("dd.out");
            step.setGates(List.of("drop 10 %", "change"));
            RecordWork.of(step, UnaryOperator.identity())
                    .run(build, "", UUID.randomUUID().toString(), workspace);
        }
        return build(1).history().read().entries();
    }

    private LustreBuild build(int number) {
        PrintStream console = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new LabBuild(
                laboratory, directory.resolve("builds/" + number), directory.resolve("artifacts"), console) {
            @Override
            public int number() {
                return number;
            }

            @Override
            public HistoryFile history() {
                return new HistoryFile(directory.resolve("history.jsonl"));
            }
        };
    }

    private static List<Integer> bad(List<HistoryEntry> nights) {
        return nights.stream()
                .filter(night -> night.outcome().isBad())
                .map(HistoryEntry::build)
                .toList();
    }

    private static SeriesTrend trend(List<HistoryEntry> nights) {
        assertThat(nights).hasSize(BUILDS);
        assertThat(History.of(nights).series()).hasSize(1);
        return SeriesTrend.of(History.of(nights).series().values().iterator().next());
    }

    @Test
    void otherServersAreANewBaselineAndNoRegression() throws Exception {
        List<HistoryEntry> nights = nights(build -> cluster(build < OTHER_SERVERS ? "d3.2xlarge" : "d3.xlarge"));

        assertThat(bad(nights)).isEmpty();
        assertThat(nights.get(OTHER_SERVERS - 1).judgements().get(0).verdicts())
                .extracting(Verdict::outcome)
                .containsOnly(Outcome.INACTIVE);
        SeriesTrend trend = trend(nights);
        assertThat(trend.annotations())
                .containsExactly(new Comparability.Annotation(
                        OTHER_SERVERS - 1, List.of("OSS type: d3.2xlarge -> d3.xlarge"), true));
        assertThat(trend.changes()).isEmpty();
        assertThat(trend.bands().get(OTHER_SERVERS - 2)).isPresent();
        assertThat(trend.bands().get(OTHER_SERVERS - 1)).isEmpty();
        assertThat(trend.bands().get(BUILDS - 1)).isPresent();
    }

    @Test
    void withoutAClusterTheSameFiguresAreARegression() throws Exception {
        List<HistoryEntry> nights = nights(build -> null);

        assertThat(bad(nights))
                .isEqualTo(IntStream.rangeClosed(OTHER_SERVERS, BUILDS).boxed().toList());
        assertThat(nights)
                .allSatisfy(night -> assertThat(night.record().cluster()).isEmpty());
        SeriesTrend trend = trend(nights);
        assertThat(trend.annotations()).isEmpty();
        assertThat(trend.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.index()).isEqualTo(OTHER_SERVERS - 1));
    }

    @Test
    void figuresOfBuildsThatKnewNoClusterGoOnWithThoseOfBuildsThatDo() throws Exception {
        List<HistoryEntry> nights = nights(build -> build < OTHER_SERVERS ? null : cluster("d3.xlarge"));

        assertThat(trend(nights).annotations()).isEmpty();
        assertThat(bad(nights)).contains(OTHER_SERVERS, BUILDS);
    }
}
