package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The hosts of one laboratory: they share a network (each host finds the others by their addresses), a port and the
 * shims. Closing it ends all hosts and deletes their files.
 */
public final class LabHosts implements AutoCloseable {
    private final Path directory;
    private final Path shims;
    private final int port;
    private final int delayPermille;
    private final Map<String, LabHost> hosts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lab hosts");
        thread.setDaemon(true);
        return thread;
    });

    private LabHosts(Path directory, int port, int delayPermille) throws IOException {
        this.directory = directory;
        this.port = port;
        this.delayPermille = delayPermille;
        this.shims = directory.resolve("shims");
        LabShims.install(shims);
        Files.createDirectories(directory.resolve("hosts"));
        Files.createDirectories(directory.resolve("lustre"));
        clock.scheduleWithFixedDelay(this::rebootThoseThatAsked, 50, 50, TimeUnit.MILLISECONDS);
    }

    /** A laboratory without hosts whose commands take a hundredth of the time that they take on real hosts. */
    public static LabHosts open() {
        return open(10);
    }

    /**
     * A laboratory without hosts.
     *
     * @param delayPermille how long the commands take, in thousandths of what was recorded on real hosts
     */
    public static LabHosts open(int delayPermille) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return new LabHosts(Files.createTempDirectory("lustre-lab"), free.getLocalPort(), delayPermille);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a host; it answers on its address and {@link #port()} after its boot time. */
    public LabHost start(LabHostSpec spec) {
        Path root = directory.resolve("hosts").resolve(spec.address());
        if (Files.exists(root)) {
            throw new IllegalArgumentException("there was a host at " + spec.address() + " already");
        }
        LabHost host = new LabHost(this, spec, root);
        hosts.put(spec.address(), host);
        if (spec.bootTime().isZero()) {
            host.powerOn();
        } else {
            clock.schedule(host::powerOn, spec.bootTime().toMillis(), TimeUnit.MILLISECONDS);
        }
        return host;
    }

    /** The host at an address, if one was started there. */
    public Optional<LabHost> find(String address) {
        return Optional.ofNullable(hosts.get(address));
    }

    /** All hosts that were started, by address. */
    public List<LabHost> all() {
        return hosts.values().stream()
                .sorted(Comparator.comparing(LabHost::address))
                .toList();
    }

    /** Lets the users of these hosts log in to each other without being asked, as the nodes of a cluster do. */
    public void connect(List<LabHost> nodes) {
        KeyPair key = LabKeys.ed25519();
        nodes.forEach(node -> node.login(key, nodes));
    }

    /** The port of all SSH servers. */
    public int port() {
        return port;
    }

    Path directory() {
        return directory;
    }

    Path shims() {
        return shims;
    }

    int delayPermille() {
        return delayPermille;
    }

    private void rebootThoseThatAsked() {
        hosts.values().stream().filter(LabHost::wantsReboot).forEach(LabHost::reboot);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        hosts.values().forEach(LabHost::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
