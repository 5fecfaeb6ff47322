package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.RejectAllPublickeyAuthenticator;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/** The SSH server of a laboratory host on one of its addresses. */
final class LabSshServer implements AutoCloseable {
    private final SshServer server;

    private LabSshServer(SshServer server) {
        this.server = server;
    }

    static LabSshServer listen(LabHost host, String address, int port, List<KeyPair> hostKeys) {
        LabHostSpec spec = host.spec();
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(address);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setPublickeyAuthenticator(
                spec.authorizedKeys().isEmpty()
                        ? RejectAllPublickeyAuthenticator.INSTANCE
                        : (user, key, session) -> user.equals(spec.user()) && isAuthorized(host, key));
        spec.password()
                .ifPresent(secret -> server.setPasswordAuthenticator(
                        (user, given, session) -> user.equals(spec.user()) && given.equals(secret)));
        server.setForwardingFilter(
                spec.role() == LabRole.LOGIN ? AcceptAllForwardingFilter.INSTANCE : RejectAllForwardingFilter.INSTANCE);
        server.setCommandFactory((channel, line) ->
                new LabCommand(host.commandAs(spec.user(), line).redirectErrorStream(false), host.slowness()));
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, java.time.Duration.ZERO);
        // As OpenSSH: no answer waits for the acknowledgement of the one before.
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(address + ":" + port, e);
        }
        return new LabSshServer(server);
    }

    /** Compares by the key's text: the two providers of Ed25519 keys do not agree on equality. */
    private static boolean isAuthorized(LabHost host, PublicKey key) {
        String offered = withoutComment(LabKeys.publicLine(key));
        return Stream.concat(host.spec().authorizedKeys().stream(), host.userKeys().stream())
                .anyMatch(line -> withoutComment(line).equals(offered));
    }

    private static String withoutComment(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length < 2 ? line : words[0] + ' ' + words[1];
    }

    List<AbstractSession> sessions() {
        return server.getActiveSessions();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
