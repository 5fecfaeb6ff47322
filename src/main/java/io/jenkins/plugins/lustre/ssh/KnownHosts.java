package io.jenkins.plugins.lustre.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lines in the format of OpenSSH's {@code known_hosts}: lists of names with {@code *}, {@code ?} and {@code !}, hashed
 * names, {@code [host]:port}, {@code @revoked}. Lines of certificate authorities are passed over, as are comments and
 * what is no line of that format.
 */
final class KnownHosts {

    private static final String HASHED = "|1|";

    private final List<Line> lines;

    private record Line(boolean revoked, String names, String key) {}

    private KnownHosts(List<Line> lines) {
        this.lines = lines;
    }

    static KnownHosts parse(List<String> text) {
        List<Line> lines = new ArrayList<>();
        for (String one : text) {
            String[] words = one.strip().split("\\s+");
            boolean revoked = words[0].equals("@revoked");
            int first = revoked ? 1 : 0;
            if (!words[0].startsWith("#") && (revoked || !words[0].startsWith("@")) && words.length >= first + 3) {
                lines.add(new Line(revoked, words[first], words[first + 1] + " " + words[first + 2]));
            }
        }
        return new KnownHosts(List.copyOf(lines));
    }

    /** The part of a public key line that is the key: {@code type base64}. */
    static String withoutComment(String key) {
        return Arrays.stream(key.strip().split("\\s+")).limit(2).collect(Collectors.joining(" "));
    }

    /** The keys of a host, {@code type base64} each, in the order of the lines. */
    List<String> keys(String name) {
        return keys(name, false);
    }

    /** The keys that the host must not show. */
    List<String> revoked(String name) {
        return keys(name, true);
    }

    private List<String> keys(String name, boolean revoked) {
        return lines.stream()
                .filter(line -> line.revoked() == revoked && matches(line.names(), name))
                .map(Line::key)
                .distinct()
                .toList();
    }

    private static boolean matches(String names, String name) {
        if (names.startsWith(HASHED)) {
            return hashMatches(names, name);
        }
        boolean matches = false;
        for (String pattern : names.split(",")) {
            if (pattern.startsWith("!")) {
                if (globMatches(pattern.substring(1), name)) {
                    return false;
                }
            } else {
                matches |= globMatches(pattern, name);
            }
        }
        return matches;
    }

    private static boolean globMatches(String pattern, String name) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }

    /** {@code |1|salt|hash}: HMAC-SHA1 of the name with the salt as the key. */
    private static boolean hashMatches(String names, String name) {
        String[] parts = names.substring(HASHED.length()).split("\\|");
        if (parts.length != 2) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
            byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not a hashed name after all
        }
    }
}
