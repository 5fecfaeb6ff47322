package io.jenkins.plugins.lustre.cloud;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names by which AWS knows a request again. */
public final class Tokens {

    private static final int LONGEST = 128;

    private Tokens() {}

    /**
     * The same for the same request and purpose, and no other.
     *
     * @param id the id of the request; any text
     * @param what what is asked for
     * @return a letter, then letters, digits and hyphens, at most 128
     */
    public static String of(String id, String what) {
        String token = "lustre-" + what + "-" + id;
        if (token.length() <= LONGEST && token.matches("[A-Za-z0-9-]+")) {
            return token;
        }
        return "lustre-" + what + "-" + UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
    }
}
