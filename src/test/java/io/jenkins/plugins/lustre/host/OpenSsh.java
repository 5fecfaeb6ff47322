package io.jenkins.plugins.lustre.host;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real OpenSSH server on the loopback interface whose sessions find themselves on a laboratory host. */
final class OpenSsh implements AutoCloseable {
    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    private final Path directory;
    private final int port;
    private final Process server;

    private OpenSsh(Path directory, int port, Process server) {
        this.directory = directory;
        this.port = port;
        this.server = server;
    }

    static boolean isInstalled() {
        return Files.isExecutable(SSHD) && Files.isExecutable(Path.of("/usr/bin/ssh"));
    }

    static OpenSsh start(LabHost host) throws Exception {
        Path directory = Files.createTempDirectory("lustre-sshd");
        keygen(directory.resolve("host"));
        keygen(directory.resolve("user"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        List<String> config = new ArrayList<>(List.of(
                "Port " + port,
                "ListenAddress 127.0.0.1",
                "HostKey " + directory.resolve("host"),
                "AuthorizedKeysFile " + directory.resolve("user.pub"),
                "PidFile none",
                "StrictModes no",
                "UsePAM no",
                "PasswordAuthentication no",
                "PermitRootLogin prohibit-password",
                // All variables in one line: only the first SetEnv line counts.
                "SetEnv " + String.join(" ", environment(host))));
        Files.write(directory.resolve("config"), config);
        if ("root".equals(System.getProperty("user.name"))) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Process server = new ProcessBuilder(
                        SSHD.toString(),
                        "-D",
                        "-e",
                        "-f",
                        directory.resolve("config").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        OpenSsh ssh = new OpenSsh(directory, port, server);
        Eventually.holds(() -> {
            if (!server.isAlive()) {
                throw new IllegalStateException(Files.readString(directory.resolve("log")));
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
        return ssh;
    }

    private static List<String> environment(LabHost host) {
        return host.command("").environment().entrySet().stream()
                .filter(variable -> !variable.getKey().equals("LANG"))
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private static void keygen(Path file) throws Exception {
        Process keygen = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                .inheritIO()
                .start();
        if (keygen.waitFor() != 0) {
            throw new IOException("ssh-keygen failed");
        }
    }

    /** The client, with this command, not started yet. */
    ProcessBuilder command(String command) {
        return new ProcessBuilder(
                "ssh",
                "-F",
                "none",
                "-i",
                directory.resolve("user").toString(),
                "-p",
                Integer.toString(port),
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + directory.resolve("known"),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "BatchMode=yes",
                "-o",
                "LogLevel=ERROR",
                "127.0.0.1",
                command);
    }

    @Override
    public void close() throws Exception {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        for (String name : List.of("host", "host.pub", "user", "user.pub", "config", "log", "known")) {
            Files.deleteIfExists(directory.resolve(name));
        }
        Files.delete(directory);
    }
}
