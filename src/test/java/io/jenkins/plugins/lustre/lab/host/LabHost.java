package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A laboratory host: a directory tree, processes that run in it, and an SSH server. It can be made slow, cut off, rebooted
 * and lost. All methods may be called from any thread.
 */
public final class LabHost implements AutoCloseable {
    private final LabHosts hosts;
    private final LabHostSpec spec;
    private final Path root;
    private final LabTree tree;
    private final LabProcesses processes;
    private volatile List<KeyPair> hostKeys = newKeys();
    private volatile boolean rolledOver;
    private final List<LabSshServer> servers = new ArrayList<>();
    private volatile Duration slowness = Duration.ZERO;
    private boolean lost;

    LabHost(LabHosts hosts, LabHostSpec spec, Path root) {
        this.hosts = hosts;
        this.spec = spec;
        this.root = root;
        this.tree = new LabTree(root, spec);
        this.processes = new LabProcesses(root);
        tree.install();
        if (spec.role() == LabRole.CLIENT) {
            List.of("mpirun", "ior", "mdtest")
                    .forEach(program ->
                            tree.link("/usr/local/bin/" + program, hosts.shims().resolve("lab-" + program)));
        }
    }

    /** The directory that stands for its root. */
    public Path root() {
        return root;
    }

    /** A path on this host as a path of the machine that the test runs on. */
    public Path path(String absolute) {
        return tree.path(absolute);
    }

    /** The text of a file on this host. */
    public String read(String absolute) {
        return tree.read(absolute);
    }

    /** Puts a file on this host. */
    public void write(String absolute, String text) {
        tree.write(absolute, text);
    }

    /** Takes a file or program away from this host. */
    public void remove(String absolute) {
        tree.delete(absolute);
    }

    /** Lets this host's user log in to others with a key of its own, and from others with it. */
    void login(KeyPair key, List<LabHost> others) {
        String home = "/home/" + spec.user() + "/.ssh/";
        tree.secret(home + "id_ed25519", LabKeys.privateText(key, null));
        tree.write(home + "authorized_keys", LabKeys.publicLine(key.getPublic()) + "\n");
        StringBuilder known = new StringBuilder();
        for (LabHost other : others) {
            other.hostKeyLines()
                    .forEach(line -> known.append("[" + other.address() + "]:" + port() + " " + line + "\n"));
        }
        tree.write(home + "known_hosts", known.toString());
    }

    /** The keys that its user has let in since it was started. */
    List<String> userKeys() {
        String file = "/home/" + spec.user() + "/.ssh/authorized_keys";
        return Files.exists(path(file)) ? read(file).lines().toList() : List.of();
    }

    /** Adds a disk while the host runs. */
    public void attach(LabDisk disk) {
        tree.disk(disk);
    }

    /** What it was started with. */
    public LabHostSpec spec() {
        return spec;
    }

    /** Its address towards the other hosts. */
    public String address() {
        return spec.address();
    }

    /** The port of its SSH server; the same on all hosts of a laboratory. */
    public int port() {
        return hosts.port();
    }

    /** Its public host keys in OpenSSH's one-line form. */
    public List<String> hostKeyLines() {
        return hostKeys.stream()
                .map(pair -> LabKeys.publicLine(pair.getPublic()))
                .toList();
    }

    private static List<KeyPair> newKeys() {
        return List.of(LabKeys.ed25519(), LabKeys.ecdsa(), LabKeys.oneOfSomeRsa());
    }

    /** Has it show other host keys from now on, as a host that was set up anew, or another one that took its address. */
    public synchronized void renewHostKeys() {
        unplug();
        hostKeys = newKeys();
        plug();
    }

    /** Has it write so much to its console that what it wrote at its boot is not shown any more. */
    public void rollConsoleOver() {
        rolledOver = true;
    }

    /**
     * The end of what it wrote to its console: while it booted, the host keys, framed as cloud-init frames them.
     */
    public String consoleOutput() {
        if (rolledOver) {
            return "[86400.000000] LNet: 1234:0:(lib-move.c:4119) a line that is not about keys\n";
        }
        StringBuilder text = new StringBuilder("[    0.000000] Linux version " + read("/lab/kernel"));
        text.append("-----BEGIN SSH HOST KEY KEYS-----\n");
        hostKeyLines()
                .forEach(line -> text.append(line)
                        .append(" root@")
                        .append(spec.hostname())
                        .append('\n'));
        return text.append("-----END SSH HOST KEY KEYS-----\n").toString();
    }

    /** Its present boot id. */
    public String bootId() {
        return read("/proc/sys/kernel/random/boot_id").strip();
    }

    /** A command line of this host, not started yet, run as its user without SSH. */
    public ProcessBuilder command(String commandLine) {
        return commandAs(spec.user(), commandLine);
    }

    ProcessBuilder commandAs(String user, String commandLine) {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", commandLine);
        Path home = path(user.equals("root") ? "/root" : "/home/" + user);
        builder.environment().clear();
        builder.environment().put("PATH", hosts.shims() + ":" + path("/usr/local/bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("USER", user);
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("LUSTRE_LAB_ROOT", root.toString());
        builder.environment().put("LAB_HOSTS", hosts.directory().toString());
        builder.environment().put("LAB_SHIMS", hosts.shims().toString());
        builder.environment().put("LUSTRE_LAB_UID", user.equals("root") ? "0" : "1000");
        builder.environment().put("LAB_USER", user);
        builder.environment().put("LAB_SSH_PORT", Integer.toString(hosts.port()));
        builder.environment().put("LAB_DELAY_PERMILLE", Integer.toString(hosts.delayPermille()));
        return builder.directory(home.toFile());
    }

    /** Makes every command that is sent from now on start this much later. */
    public void slow(Duration delay) {
        slowness = delay;
    }

    /** Drops every connection; the processes go on, and new connections are taken. */
    public void cutConnections() {
        for (LabSshServer server : openServers()) {
            server.sessions().forEach(session -> session.close(true));
        }
    }

    /** Takes its network away: connections drop, new ones are refused, the processes go on. */
    public synchronized void unplug() {
        servers.forEach(LabSshServer::close);
        servers.clear();
    }

    /** Gives its network back after {@link #unplug()}. */
    public synchronized void plug() {
        if (!lost && servers.isEmpty()) {
            servers.addAll(Stream.concat(Stream.of(spec.address()), spec.publicAddress().stream())
                    .map(address -> LabSshServer.listen(this, address, hosts.port(), hostKeys))
                    .toList());
        }
    }

    /** Ends its processes and starts it again: a new boot id, and only what {@code /etc/fstab} names is mounted. */
    public void reboot() {
        powerOff();
        powerOn();
    }

    /** Ends it for good, as a terminated instance. */
    public synchronized void lose() {
        powerOff();
        lost = true;
    }

    synchronized void powerOff() {
        unplug();
        tree.delete("/lab/up");
        processes.kill();
    }

    synchronized void powerOn() {
        if (lost) {
            return;
        }
        tree.boot();
        boot("early", true);
        // The file systems of the network are mounted while SSH answers already.
        boot("mounts", false);
        plug();
    }

    private void boot(String stage, boolean wait) {
        try {
            Process boot = commandAs("root", "exec lab-boot " + stage + " >>\"$LUSTRE_LAB_ROOT/lab/boot.log\" 2>&1")
                    .start();
            if (wait) {
                boot.waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a process of this host asked for a reboot. */
    boolean wantsReboot() {
        return path("/lab/reboot").toFile().exists();
    }

    Duration slowness() {
        return slowness;
    }

    List<KeyPair> hostKeys() {
        return hostKeys;
    }

    /** How many processes of it are alive. */
    public int processCount() {
        return processes.alive().size();
    }

    private synchronized List<LabSshServer> openServers() {
        return List.copyOf(servers);
    }

    @Override
    public synchronized void close() {
        lose();
    }
}
