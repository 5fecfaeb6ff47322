package io.jenkins.plugins.lustre.lab.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** Real key pairs of the three kinds that OpenSSH makes, and their texts. */
public final class LabKeys {
    private static final List<KeyPair> SOME_RSA = new ArrayList<>();
    private static final int ENOUGH = 12;
    private static int taken;

    private LabKeys() {}

    /** A new Ed25519 key pair. */
    public static KeyPair ed25519() {
        return generate(KeyPairProvider.SSH_ED25519, 256);
    }

    /** A new ECDSA key pair on the curve P-256. */
    public static KeyPair ecdsa() {
        return generate(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    }

    /** A new RSA key pair of 2048 bits. */
    public static KeyPair rsa() {
        return generate(KeyPairProvider.SSH_RSA, 2048);
    }

    /** One of a dozen RSA key pairs, in turn: each takes long to make, and a laboratory has many hosts. */
    static synchronized KeyPair oneOfSomeRsa() {
        int next = taken++ % ENOUGH;
        if (next == SOME_RSA.size()) {
            SOME_RSA.add(rsa());
        }
        return SOME_RSA.get(next);
    }

    /** The one-line form of {@code authorized_keys}. */
    public static String publicLine(PublicKey key) {
        return PublicKeyEntry.toString(key);
    }

    /** The private key in OpenSSH's own format, encrypted when a passphrase is given. */
    public static String privateText(KeyPair pair, String passphrase) {
        OpenSSHKeyEncryptionContext encryption = null;
        if (passphrase != null) {
            encryption = new OpenSSHKeyEncryptionContext();
            encryption.setPassword(passphrase);
            encryption.setCipherName("AES");
            encryption.setCipherType("256");
            encryption.setCipherMode("CTR");
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "lab", encryption, out);
            return out.toString(StandardCharsets.US_ASCII);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate(String type, int bits) {
        try {
            return KeyUtils.generateKeyPair(type, bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
