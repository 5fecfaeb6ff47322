package io.jenkins.plugins.lustre.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A host key in the short form that people compare, as {@code ssh-keygen -l} shows it. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param key {@code type base64} */
    static String of(String key) {
        String[] parts = key.split(" ");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(parts[1]));
            return parts[0] + " SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return "(not a key: " + key + ")";
        }
    }
}
