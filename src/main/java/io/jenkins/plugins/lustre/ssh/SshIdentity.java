package io.jenkins.plugins.lustre.ssh;

import java.util.Objects;

/** Who logs in, and with what. Made when a session is made, held in memory only; has no part that could be saved. */
public final class SshIdentity {

    private final String user;
    private final byte[] privateKey;
    private final String secret;

    private SshIdentity(String user, byte[] privateKey, String secret) {
        this.user = Objects.requireNonNull(user, "user");
        this.privateKey = privateKey;
        this.secret = secret;
    }

    /**
     * Logs in with a private key.
     *
     * @param privateKey an RSA, ECDSA or Ed25519 key in PEM or OpenSSH format
     * @param passphrase what the key is encrypted with; {@code null} or empty if it is not
     */
    public static SshIdentity withKey(String user, byte[] privateKey, String passphrase) {
        return new SshIdentity(
                user, privateKey.clone(), passphrase == null || passphrase.isEmpty() ? null : passphrase);
    }

    /** Logs in with a password, also where the server asks for it by keyboard-interactive. */
    public static SshIdentity withPassword(String user, String password) {
        return new SshIdentity(user, null, Objects.requireNonNull(password, "password"));
    }

    String user() {
        return user;
    }

    boolean hasKey() {
        return privateKey != null;
    }

    byte[] privateKey() {
        return privateKey.clone();
    }

    /** The passphrase of the key, {@code null} if it needs none; the password where there is no key. */
    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return user + (hasKey() ? " with a private key" : " with a password");
    }
}
