package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class GuideJenkinsTest extends LabJenkinsTest {

    private static final Path GUIDE = Path.of("docs", "examples", "guide.Jenkinsfile");

    @Test
    void the_guides_job_measures_a_cluster_archives_the_figures_and_leaks_no_secret(JenkinsRule jenkins)
            throws Exception {
        describeLaboratory();
        Set<String> leakedByProcesses = new TreeSet<>();
        ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
        WorkflowRun build;
        try {
            sampler.scheduleWithFixedDelay(
                    () -> leakedByProcesses.addAll(processesWith(secrets())), 0, 50, TimeUnit.MILLISECONDS);
            build = jenkins.buildAndAssertSuccess(pipeline(jenkins, Files.readString(GUIDE)));
        } finally {
            sampler.shutdown();
        }

        jenkins.assertLogContains("Creating the Lustre cluster lustre-guide", build);
        jenkins.assertLogContains("[mds1] ==> scratch-MDT0000 is up", build);
        jenkins.assertLogContains("[client3] ==> /mnt/data is ready", build);
        jenkins.assertLogContains("Run 12 of 12: 3 clients read, repetition 3 of 3", build);
        jenkins.assertLogContains("[oss2] ==> scratch-OST0001 is up", build);
        jenkins.assertLogContains("The stack lustre-guide is gone", build);
        assertThat(build.getArtifacts())
                .extracting(artifact -> artifact.relativePath)
                .containsExactlyInAnyOrder("lustre.json", "lustre-bench.json", "lustre-bench.csv", "lustre-bench.svg");

        assertThat(leakedByProcesses).as("processes with a secret").isEmpty();
        assertThat(filesWith(build.getRootDir().toPath(), secrets()))
                .as("files of the build with a secret")
                .isEmpty();
        assertThat(filesWith(build.getRootDir().toPath(), List.of("scratch-MDT0000")))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(secrets()).noneMatch(laboratory().cloud().calls()::mentions);
    }

    /** The AWS secret, the passphrase, and the lines of the private key, locked and not. */
    private List<String> secrets() {
        return Stream.of(
                        Stream.of(LabCloudBuilder.SIGNING_KEY, PASSPHRASE),
                        laboratory().privateKey().lines(),
                        lockedKey().lines())
                .flatMap(lines -> lines)
                .filter(line -> line.length() > 20 && !line.startsWith("-----"))
                .toList();
    }

    private static String lockedKey() {
        return SystemCredentialsProvider.getInstance().getCredentials().stream()
                .filter(SSHUserPrivateKey.class::isInstance)
                .map(SSHUserPrivateKey.class::cast)
                .flatMap(key -> key.getPrivateKeys().stream())
                .collect(Collectors.joining("\n"));
    }

    /** What {@code ps -ef} would show of every process, and its environment. */
    private static Set<String> processesWith(List<String> secrets) {
        Set<String> found = new TreeSet<>();
        ProcessHandle.allProcesses().forEach(process -> {
            for (String what : List.of("cmdline", "environ")) {
                Path file = Path.of("/proc", Long.toString(process.pid()), what);
                try {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (secrets.stream().anyMatch(text::contains)) {
                        found.add(text);
                    }
                } catch (IOException ended) {
                    // Ended meanwhile, or somebody else's.
                    continue;
                }
            }
        });
        return found;
    }

    private static List<Path> filesWith(Path directory, List<String> secrets) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            List<Path> found = new ArrayList<>();
            for (Path file : files) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (secrets.stream().anyMatch(text::contains)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
