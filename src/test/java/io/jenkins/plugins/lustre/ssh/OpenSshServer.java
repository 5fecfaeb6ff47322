package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.lab.host.LabKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real OpenSSH server with a configuration and keys of its own, on loopback, for the user who runs the test. */
final class OpenSshServer implements AutoCloseable {

    static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final String ADDRESS = "127.0.0.1";

    private final Path directory;
    private final int port;
    private Process process;

    private OpenSshServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Whether this machine has the program. */
    static boolean installed() {
        return Files.isExecutable(SSHD);
    }

    /**
     * Starts a server.
     *
     * @param directory an empty directory; also the prefix of the absolute paths of tasks
     * @param hostKeys the host's keys
     * @param authorizedKeys the public keys that may log in, one-line form
     */
    static OpenSshServer start(Path directory, List<KeyPair> hostKeys, List<String> authorizedKeys) throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            OpenSshServer server = new OpenSshServer(directory, free.getLocalPort());
            free.close();
            server.configure(hostKeys, authorizedKeys);
            server.listen();
            return server;
        }
    }

    private void configure(List<KeyPair> hostKeys, List<String> authorizedKeys) throws IOException {
        Path root = Files.createDirectories(directory.resolve("root"));
        Path bootId = root.resolve("proc/sys/kernel/random/boot_id");
        Files.createDirectories(bootId.getParent());
        Files.writeString(bootId, UUID.randomUUID() + "\n");
        Files.createDirectories(root.resolve("var/tmp"));
        Files.write(directory.resolve("authorized_keys"), authorizedKeys);
        StringBuilder config = new StringBuilder();
        for (int i = 0; i < hostKeys.size(); i++) {
            Path key = directory.resolve("host_key_" + i);
            Files.writeString(key, LabKeys.privateText(hostKeys.get(i), null), StandardCharsets.US_ASCII);
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            config.append("HostKey ").append(key).append('\n');
        }
        config.append("ListenAddress ").append(ADDRESS).append('\n');
        config.append("Port ").append(port).append('\n');
        config.append("AuthorizedKeysFile ")
                .append(directory.resolve("authorized_keys"))
                .append('\n');
        config.append("PidFile none\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\n");
        config.append("KbdInteractiveAuthentication no\nPrintMotd no\nAllowTcpForwarding yes\n");
        // A home of its own: what the user of the test has in .bashrc is no concern of it.
        config.append("SetEnv LUSTRE_LAB_ROOT=")
                .append(root)
                .append(" HOME=")
                .append(root)
                .append('\n');
        Files.writeString(directory.resolve("sshd_config"), config);
    }

    private void listen() throws Exception {
        Path separation = Path.of("/run/sshd");
        if (user().equals("root") && !Files.exists(separation)) {
            Files.createDirectory(separation);
        }
        process = new ProcessBuilder(
                        SSHD.toString(),
                        "-D",
                        "-e",
                        "-f",
                        directory.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sshd.log").toFile())
                .start();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("sshd does not answer:\n" + log());
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return ADDRESS;
    }

    int port() {
        return port;
    }

    String user() {
        return System.getProperty("user.name");
    }

    /** What stands for the root of its file system. */
    Path root() {
        return directory.resolve("root");
    }

    String log() throws IOException {
        return Files.readString(directory.resolve("sshd.log"));
    }

    /** Drops every connection; what runs there goes on, and new connections are taken. */
    void cutConnections() {
        try (Stream<ProcessHandle> children = process.children()) {
            children.forEach(child -> {
                child.descendants()
                        .filter(p -> p.info()
                                .command()
                                .filter(c -> c.contains("sshd"))
                                .isPresent())
                        .forEach(ProcessHandle::destroyForcibly);
                child.destroyForcibly();
            });
        }
    }

    @Override
    public void close() throws InterruptedException {
        cutConnections();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
