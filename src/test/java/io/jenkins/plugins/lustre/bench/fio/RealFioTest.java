package io.jenkins.plugins.lustre.bench.fio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the fio of this machine, if it has one, in client/server mode on loopback addresses. */
class RealFioTest {
    @TempDir
    Path dir;

    private final List<Process> servers = new ArrayList<>();
    private final List<FioClient> clients = new ArrayList<>();

    @BeforeEach
    void startServers() throws Exception {
        assumeTrue(fioIsThere(), "fio is not installed on this machine: the tests with the real fio are left out");
        for (int i = 1; i <= 3; i++) {
            String address = "127.0.0." + i;
            FioClient client = new FioClient("client" + i, address, freePort(address));
            servers.add(new ProcessBuilder(FioCommands.server(client))
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("server" + i + ".log").toFile())
                    .start());
            clients.add(client);
        }
        for (FioClient client : clients) {
            awaitListening(client);
        }
    }

    @AfterEach
    void stopServers() throws InterruptedException {
        for (Process server : servers) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void allClientsWriteAndReadTheirOwnFiles() throws Exception {
        BenchSpec spec = spec(2, false);
        Path files = Files.createDirectory(dir.resolve("files"));

        Measurement write = run(spec, Access.WRITE, files, clients);
        try (var list = Files.list(files)) {
            assertThat(list.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "client1.0", "client1.1", "client2.0", "client2.1", "client3.0", "client3.1");
        }
        Measurement read = run(spec, Access.READ, files, clients);

        for (Measurement measured : List.of(write, read)) {
            assertThat(measured.clients())
                    .extracting(ClientFigure::host)
                    .containsExactly("client1", "client2", "client3");
            assertThat(measured.clients())
                    .extracting(ClientFigure::bytes)
                    .containsOnly(2 * spec.fileSize().bytes());
            assertThat(measured.rate()).isPositive();
        }
    }

    @Test
    void oneOfTheClientsCanBeMeasuredAlone() throws Exception {
        BenchSpec spec = spec(1, false);
        Measurement write = run(spec, Access.WRITE, dir, clients.subList(1, 2));
        assertThat(write.clients()).extracting(ClientFigure::host).containsExactly("client2");
        assertThat(dir.resolve("client2.0")).hasSize(spec.fileSize().bytes());
    }

    @Test
    void aReadWithoutFilesFailsAndMakesNone() {
        assertThatThrownBy(() -> run(spec(1, false), Access.READ, dir, clients.subList(0, 1)))
                .isInstanceOf(OutputException.class);
        assertThat(dir.resolve("client1.0")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNotThereIsAFailure() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> run(spec(1, false), Access.WRITE, dir.resolve("missing"), clients))
                .withMessageContaining("client_stats");
    }

    @Test
    void aClientThatIsDownIsNamed() throws Exception {
        FioClient down = new FioClient("client9", "127.0.0.9", freePort("127.0.0.9"));
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> run(spec(1, false), Access.WRITE, dir, List.of(clients.get(0), down)))
                .withMessageContaining("client9");
    }

    private Measurement run(BenchSpec spec, Access access, Path directory, List<FioClient> chosen) throws Exception {
        Map<FioClient, String> jobFiles = new LinkedHashMap<>();
        Map<String, String> hosts = new LinkedHashMap<>();
        for (FioClient client : chosen) {
            Path job = dir.resolve(client.name() + ".fio");
            Files.writeString(job, FioJobFile.text(spec, access, directory.toString(), client));
            jobFiles.put(client, job.toString());
            hosts.put(client.endpoint(), client.name());
        }
        Process driver = new ProcessBuilder(FioCommands.driver(jobFiles))
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(driver.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return FioMeasurement.ofClients(output, access, hosts);
    }

    private static BenchSpec spec(int processes, boolean direct) {
        return new BenchSpec(
                List.of(3),
                List.of(Access.WRITE, Access.READ),
                BenchTool.FIO,
                Size.parse("8MiB"),
                Size.parse("64KiB"),
                processes,
                1,
                0,
                null,
                direct,
                false,
                0);
    }

    private static boolean fioIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder(FioCommands.version())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort(String address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        }
    }

    @SuppressWarnings("try") // connecting is all that the socket is for
    private static void awaitListening(FioClient client) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try (Socket socket = new Socket(client.address(), client.port())) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
