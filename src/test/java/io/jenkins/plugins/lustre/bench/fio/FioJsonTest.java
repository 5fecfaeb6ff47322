package io.jenkins.plugins.lustre.bench.fio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FioJsonTest {
    private static final String IDLE = "{\"io_bytes\":0,\"bw\":0,\"iops\":0.0,\"runtime\":0,\"total_ios\":0}";

    @Test
    void clientsAreMergedAndAllClientsIsNeverAdded() throws IOException {
        String output = FioOutput.clients(
                FioOutput.job("w", "10.0.0.1", 8765, 0, 1000, 2000),
                FioOutput.job("w", "10.0.0.1", 8765, 0, 3000, 4000),
                FioOutput.job("w", "10.0.0.2", 8765, 0, 500, 1000),
                FioOutput.job("All clients", "10.0.0.1", 8765, 0, 4500, 4000));

        Measurement measured = FioMeasurement.ofClients(output, Access.WRITE, hosts("10.0.0.1,8765", "10.0.0.2,8765"));

        assertThat(measured.clients())
                .containsExactly(
                        new ClientFigure("10.0.0.1,8765 host", 4000, Duration.ofSeconds(4)),
                        new ClientFigure("10.0.0.2,8765 host", 500, Duration.ofSeconds(1)));
        assertThat(measured.rate()).isEqualTo(4500 / 4.0);
    }

    @Property(tries = 200)
    void theTotalIsAllBytesOverTheLongestRuntime(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1L << 42) Long> bytes,
            @ForAll @IntRange(min = 1, max = 4) int processes)
            throws IOException {
        List<String> jobs = new ArrayList<>();
        Map<String, String> hosts = new LinkedHashMap<>();
        long total = 0;
        long longest = 0;
        for (int i = 0; i < bytes.size(); i++) {
            hosts.put("10.0.0." + i + ",1", "c" + i);
            for (int p = 0; p < processes; p++) {
                long runtime = 1 + (bytes.get(i) + p) % 99_991;
                jobs.add(FioOutput.job("w", "10.0.0." + i, 1, 0, bytes.get(i), runtime));
                total += bytes.get(i);
                longest = Math.max(longest, runtime);
            }
        }
        jobs.add(FioOutput.job("All clients", "10.0.0.0", 1, 0, total, longest));

        Measurement measured =
                FioMeasurement.ofClients(FioOutput.clients(jobs.toArray(String[]::new)), Access.WRITE, hosts);

        assertThat(measured.rate()).isCloseTo(total / (longest / 1e3), withPercentage(1e-9));
        assertThat(measured.clients()).hasSize(bytes.size());
    }

    @Test
    void theAggregateIsKnownByItsNameAlone() throws IOException {
        List<FioJob> jobs = FioJson.read(FioOutput.clients(FioOutput.job("All clients", "", 0, 0, 4500, 4000)));
        assertThat(jobs).allMatch(FioJob::aggregate);
    }

    @Test
    void aClientThatFioLeftOutIsAFailure() {
        String output = FioOutput.clients(FioOutput.job("w", "10.0.0.1", 8765, 0, 1000, 2000));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(
                        () -> FioMeasurement.ofClients(output, Access.WRITE, hosts("10.0.0.1,8765", "10.0.0.9,8765")))
                .withMessageContaining("1 of 2 clients")
                .withMessageContaining("10.0.0.9,8765 host");
    }

    @Test
    void noClientAtAllIsAFailure() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioJson.read("<vm> fio: job dropped\n" + FioOutput.clients()))
                .withMessageContaining("line 3")
                .withMessageContaining("\"client_stats\" is empty");
    }

    @Test
    void anErrnoIsAFailure() {
        String output = FioOutput.clients(FioOutput.job("w", "10.0.0.1", 8765, 28, 1000, 2000));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioMeasurement.ofClients(output, Access.WRITE, hosts("10.0.0.1,8765")))
                .withMessageContaining("errno 28");
    }

    @Test
    void aRunInTheOtherDirectionIsAFailure() {
        String output = FioOutput.clients(FioOutput.job("w", "10.0.0.1", 8765, 0, 1000, 2000));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioMeasurement.ofClients(output, Access.READ, hosts("10.0.0.1,8765")))
                .withMessageContaining("no read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fio: io engine not loadable\n", "hostname=x, be=0 {nothing} here\n", "{nothing}\n"})
    void textWithoutJsonIsAFailureThatSaysWhatWasLookedFor(String output) {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioJson.read(output))
                .withMessageContaining("no JSON");
    }

    @Test
    void otherJsonIsAFailure() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioJson.read("{\"tests\": []}"))
                .withMessageContaining("looked for \"jobs\"");
    }

    @Test
    void brokenJsonIsNamedByLine() {
        String cut = "note\n" + FioOutput.local("fio-3.33", FioOutput.job("w", "", 0, 0, 1, 1));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> FioJson.read(cut.substring(0, cut.length() / 2)))
                .withMessageStartingWith("line ")
                .withMessageContaining("broken");
    }

    @Test
    void textAroundTheJsonAndSeveralObjectsAreRead() throws IOException {
        String one = FioOutput.local("fio-3.33", FioOutput.job("a", "", 0, 0, 10, 1000));
        String two = FioOutput.local("fio-3.33", FioOutput.job("b}\\\"{", "", 0, 0, 20, 1000));
        List<FioJob> jobs = FioJson.read("\uFEFFfio: note {here}\n" + one + "\nnoise\n\n" + two + "trailing { text");
        assertThat(jobs).extracting(FioJob::name).containsExactly("a", "b}\"{");
        assertThat(jobs).extracting(FioJob::document).containsExactly(0, 1);
        assertThat(jobs.get(1).line()).isGreaterThan(jobs.get(0).line());
    }

    @Test
    void before221BytesAreCountedInKib() throws IOException {
        String job = "{\"jobname\":\"old\",\"groupid\":0,\"error\":0,\"read\":" + IDLE
                + ",\"write\":{\"io_bytes\":2048,\"bw\":1024,\"iops\":1.5,\"runtime\":2000,\"clat\":{\"mean\":1.0}}}";
        FioIo io = FioJson.read("{\"fio version\":\"fio-2.2.8\",\"jobs\":[" + job + "]}")
                .get(0)
                .io()
                .get("write");
        assertThat(io).isEqualTo(new FioIo(2048L << 10, Duration.ofSeconds(2), 1024L << 10, 1.5));
    }

    @Test
    void from221BytesAreBytesAndBwStaysKib() throws IOException {
        String job =
                "{\"jobname\":\"mid\",\"write\":{\"io_bytes\":2097152,\"io_kbytes\":2048,\"bw\":1024,\"runtime\":2000}}";
        FioIo io = FioJson.read("{\"fio version\":\"fio-2.21\",\"jobs\":[" + job + "]}")
                .get(0)
                .io()
                .get("write");
        assertThat(io.bytes()).isEqualTo(2_097_152);
        assertThat(io.bytesPerSecond()).isEqualTo(1_048_576);
    }

    @Test
    void fioCanRunOnOneHostWithoutAServer() throws IOException {
        String output = FioOutput.local(
                "fio-3.33", FioOutput.job("w", "", 0, 0, 1000, 2000), FioOutput.job("w", "", 0, 0, 1000, 1000));
        assertThat(FioMeasurement.ofLocal(output, Access.WRITE, "c1").clients())
                .containsExactly(new ClientFigure("c1", 2000, Duration.ofSeconds(2)));
    }

    private static Map<String, String> hosts(String... endpoints) {
        Map<String, String> hosts = new LinkedHashMap<>();
        for (String endpoint : endpoints) {
            hosts.put(endpoint, endpoint + " host");
        }
        return hosts;
    }
}
