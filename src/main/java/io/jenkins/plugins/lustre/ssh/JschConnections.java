package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of a session by JSch. Each host has a lock of its own; there is none for all. */
final class JschConnections implements SshConnections {

    private final SshReach reach;
    private final Login login;
    private final Map<Host, HostConnection> connections = new ConcurrentHashMap<>();
    private volatile boolean closed;

    JschConnections(SshReach reach, Identities identities, HostKeys hostKeys) {
        this.reach = reach;
        this.login = new Login(reach, identities, hostKeys);
    }

    @Override
    public ExecResult exec(Host host, String command, byte[] stdin, Duration deadline)
            throws IOException, InterruptedException {
        return connection(host).exec(command, stdin, new Timer(deadline));
    }

    private HostConnection connection(Host host) throws IOException {
        HostConnection jump = reach.route(host.role()) == Route.LOGIN_NODE ? loginNode(host) : null;
        return open(host, jump);
    }

    private HostConnection loginNode(Host target) throws IOException {
        if (reach.loginNode().isEmpty()) {
            throw new OperationFailedException("Cannot reach " + target.name() + " (" + target.address()
                    + "): its role is reached through the login node, but the compute environment has none");
        }
        return open(new Host("login node", Role.LOGIN, reach.loginNode(), null, null), null);
    }

    private HostConnection open(Host host, HostConnection jump) throws IOException {
        HostConnection connection = connections.computeIfAbsent(host, h -> new HostConnection(h, jump, reach, login));
        if (closed) {
            connection.close();
            throw new IOException("the SSH connections of this session are closed");
        }
        return connection;
    }

    @Override
    public void close() {
        closed = true;
        connections.values().forEach(HostConnection::close);
    }
}
