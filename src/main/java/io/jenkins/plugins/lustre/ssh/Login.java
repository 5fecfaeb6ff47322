package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.SshReach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes sessions that log in with the right identity and trust the right keys only. */
final class Login {

    private static final int KEEP_ALIVE_MILLIS = 10_000;
    private static final int KEEP_ALIVE_TRIES = 3;

    private final SshReach reach;
    private final Identities identities;
    private final HostKeys hostKeys;

    Login(SshReach reach, Identities identities, HostKeys hostKeys) {
        this.reach = reach;
        this.identities = identities;
        this.hostKeys = hostKeys;
    }

    /**
     * A connected session.
     *
     * @param jump the connection to go through; {@code null} for a direct one
     * @param timer ends the attempt, as the configured connect timeout does
     */
    Session connect(Host host, HostConnection jump, Timer timer) throws IOException, InterruptedException {
        SshIdentity identity = identities.forRole(host.role());
        HostKeyCheck keys = new HostKeyCheck(hostKeys, host);
        int timeout = timer.atMost(reach.connectTimeoutSeconds() * 1000);
        try {
            Session session = session(host, identity, keys);
            if (jump == null) {
                session.setSocketFactory(new TimedSockets(timeout));
            } else {
                session.setProxy(new JumpProxy(jump.session(timer), timeout));
            }
            session.connect(timeout);
            return session;
        } catch (JSchException e) {
            keys.rethrow();
            throw ConnectFailure.of(host, reach, jump == null ? null : jump.host(), identity, e);
        }
    }

    private Session session(Host host, SshIdentity identity, HostKeyCheck keys) throws JSchException, IOException {
        JSch jsch = new JSch();
        if (identity.hasKey()) {
            useKey(jsch, host, identity);
        }
        Session session = jsch.getSession(identity.user(), host.address(), reach.port());
        session.setHostKeyRepository(keys);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig(
                "PreferredAuthentications", identity.hasKey() ? "publickey" : "password,keyboard-interactive");
        if (!identity.hasKey()) {
            session.setPassword(identity.secret());
            session.setUserInfo(new PasswordPrompt(identity.secret()));
        }
        session.setServerAliveInterval(KEEP_ALIVE_MILLIS);
        session.setServerAliveCountMax(KEEP_ALIVE_TRIES);
        session.setDaemonThread(true);
        return session;
    }

    private static void useKey(JSch jsch, Host host, SshIdentity identity) throws HostRefusedException {
        byte[] key = identity.privateKey();
        byte[] passphrase = identity.secret() == null ? null : identity.secret().getBytes(StandardCharsets.UTF_8);
        try {
            KeyPair pair = KeyPair.load(jsch, key.clone(), null);
            boolean usable = !pair.isEncrypted() || (passphrase != null && pair.decrypt(passphrase.clone()));
            pair.dispose();
            if (!usable) {
                throw unusable(
                        host,
                        identity,
                        passphrase == null ? "is encrypted, but there is no passphrase" : "has another passphrase",
                        null);
            }
            jsch.addIdentity(identity.user(), key, null, passphrase);
        } catch (JSchException | RuntimeException e) {
            throw unusable(host, identity, "cannot be read (" + e.getMessage() + ")", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static HostRefusedException unusable(Host host, SshIdentity identity, String why, Exception cause) {
        return new HostRefusedException(
                HostRefusedException.Reason.IDENTITY,
                "Cannot log in to " + host.name() + " (" + host.address() + ") as " + identity.user()
                        + ": the private key " + why
                        + ". Correct the SSH credentials of the compute environment",
                cause);
    }
}
