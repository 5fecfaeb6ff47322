package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.lab.Laboratory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job is told when something is wrong, and what is then there or not there. */
class JobFailuresTest {

    private static Laboratory laboratory;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        laboratory = Laboratory.start();
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    private void run(String script) throws Exception {
        try (PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            new ScriptedPipeline(
                            new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out))
                    .run(script);
        }
    }

    private static long instances() {
        return laboratory.cloud().calls().changes().size();
    }

    @Test
    void aFileSystemNameOfNineCharactersCreatesNothing() {
        long before = instances();
        assertThatThrownBy(
                        () -> run("lustreProvision stackName: 'nine', fsname: 'ninechars', environment: 'laboratory'"))
                .hasMessageContaining("ninechars")
                .hasMessageContaining("1 to 8");
        assertThat(instances()).isEqualTo(before);
    }

    @Test
    void everyProblemOfARequestIsToldAtOnce() {
        long before = instances();
        assertThatThrownBy(
                        () -> run(
                                "lustreProvision stackName: '$(touch x)', fsname: 'a b', ossSize: 'no.such', spotPrice: 'cheap'"))
                .hasMessageContaining("$(touch x)")
                .hasMessageContaining("a b")
                .hasMessageContaining("no.such")
                .hasMessageContaining("cheap");
        assertThat(instances()).isEqualTo(before);
    }

    @Test
    void anUnknownEnvironmentIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> run("lustreProvision stackName: 'x', environment: 'elsewhere'"))
                .hasMessageContaining("'elsewhere'")
                .hasMessageContaining("'laboratory'");
    }

    @Test
    void aStepWithoutAClusterSaysHowToNameOne() {
        assertThatThrownBy(() -> run("lustreConfigureMds()"))
                .hasMessageContaining("Run lustreProvision before, or give stackName");
    }

    @Test
    void destroyingWithoutAClusterHidesNoEarlierFailure() {
        assertThatThrownBy(() ->
                        run("try { lustreProvision stackName: 'x', fsname: 'ninechars' } finally { lustreDestroy() }"))
                .hasMessageContaining("ninechars");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("This build has no cluster of its own (any more)");
    }

    @Test
    void aBlockThatFailsFailsTheStepAfterItsClusterIsTakenAway() throws Exception {
        assertThatThrownBy(() -> run("""
                withLustre(stackName: 'block', fsname: 'block') {
                    lustreProvision stackName: 'beside', fsname: 'beside'
                    echo "configured ${lustreConfigure().stackName}"
                    lustreConfigureOss ossnum: 7
                }
                """)).hasMessageContaining("ossnum 7 is out of range");
        assertThat(console.toString(StandardCharsets.UTF_8))
                .as("a step is about the cluster of its block, also when another one was provisioned later")
                .contains("configured block", "The stack block is gone");
        run("lustreDestroy()");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("The stack beside is gone");
    }

    @Test
    void aBlockIsNeverRunWithoutACluster() {
        assertThatThrownBy(() -> run("withLustre(stackName: 'block', fsname: 'ninechars') { echo 'in the block' }"))
                .hasMessageContaining("ninechars");
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("in the block");
        assertThatThrownBy(() -> run("withLustre stackName: 'block'")).hasMessageContaining("needs a block");
    }

    @Test
    void aStackThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> run("lustreConfigureMds stackName: 'nowhere'")).hasMessageContaining("nowhere");
    }

    @Test
    void anOssnumBelowZeroIsRefusedByTheStep() {
        assertThatThrownBy(() -> run("lustreConfigureOss ossnum: -1"))
                .hasMessageContaining("ossnum must be at least 0");
    }

    @Test
    void sizesThatDoNotFitAreRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> run("lustreBench stackName: 'x', fileSize: '10MB', blockSize: '1MiB'"))
                .hasMessageContaining("not a multiple");
        assertThatThrownBy(() -> run("lustreBench stackName: 'x', fileSize: 'large'"))
                .hasMessageContaining("large");
    }

    @Test
    void anotherWordThanAStepIsRefusedByTheReader() {
        assertThatThrownBy(() -> run("sh 'true'")).hasMessageContaining("neither a step");
        assertThatThrownBy(() -> run("lustreProvision stackName: 'x', endpoint: 'http://127.0.0.1:1/'"))
                .hasMessageContaining("no parameter endpoint");
    }

    @Test
    void aClusterWhoseHostsFailIsToldHostByHostAndTakenAway() throws Exception {
        run("lustreProvision stackName: 'failing', fsname: 'failing', ossCount: 2");
        assertThatThrownBy(() -> run("lustreConfigureOss ossnum: 2"))
                .hasMessageContaining("ossnum 2 is out of range")
                .hasMessageContaining("2 OSS, numbered 0 to 1");
        assertThatThrownBy(() -> run("lustreBench fileSize: '1MiB'"))
                .hasMessageContaining("client1 has nothing mounted at /mnt/data")
                .hasMessageContaining("Run lustreConfigureClients");
        assertThatThrownBy(() -> run("lustreConfigureClients clients: ['localhost']"))
                .hasMessageContaining("has no client localhost")
                .hasMessageContaining("client1, client2, client3");
        run("lustreConfigureMds()");
        laboratory.host("oss2").lose();
        assertThatThrownBy(() -> run("lustreConfigureOss timeoutMinutes: 1"))
                .hasMessageContaining("oss2")
                .hasMessageNotContaining("oss1:");
        run("lustreDestroy()");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("The stack failing is gone");
    }
}
