package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import io.jenkins.plugins.lustre.model.Host;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Gives JSch the verdict of {@link HostKeys} for one connection, and keeps the reason of a refusal. */
final class HostKeyCheck implements HostKeyRepository {

    private final HostKeys hostKeys;
    private final Host host;
    private IOException refusal;

    HostKeyCheck(HostKeys hostKeys, Host host) {
        this.hostKeys = hostKeys;
        this.host = host;
    }

    @Override
    public int check(String name, byte[] key) {
        try {
            hostKeys.check(host, type(key) + " " + Base64.getEncoder().encodeToString(key));
            return OK;
        } catch (IOException e) {
            refusal = e;
            return NOT_INCLUDED;
        }
    }

    /** Throws the reason, if this check refused a key. */
    void rethrow() throws IOException {
        if (refusal != null) {
            throw refusal;
        }
    }

    /** A key begins with the length and the name of its type. */
    private static String type(byte[] key) {
        int length = key.length < 4 ? -1 : ByteBuffer.wrap(key).getInt();
        return length < 0 || length > key.length - 4
                ? "unknown"
                : new String(key, 4, length, StandardCharsets.US_ASCII);
    }

    /** The known keys, so that the host is asked for one of their types first. */
    @Override
    public HostKey[] getHostKey(String name, String type) {
        try {
            List<String> known = hostKeys.known(host);
            HostKey[] keys = new HostKey[known.size()];
            for (int i = 0; i < keys.length; i++) {
                String base64 = known.get(i).substring(known.get(i).indexOf(' ') + 1);
                keys[i] = new HostKey(name, Base64.getDecoder().decode(base64));
            }
            return keys;
        } catch (IOException | JSchException | IllegalArgumentException e) {
            return new HostKey[0]; // only the order is lost; check() tells what is wrong
        }
    }

    @Override
    public HostKey[] getHostKey() {
        return getHostKey(host.address(), null);
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "known hosts";
    }

    @Override
    public void add(HostKey key, UserInfo ui) {
        throw new UnsupportedOperationException("keys are remembered by check()");
    }

    @Override
    public void remove(String name, String type) {
        throw new UnsupportedOperationException("a known key is never removed");
    }

    @Override
    public void remove(String name, String type, byte[] key) {
        throw new UnsupportedOperationException("a known key is never removed");
    }
}
