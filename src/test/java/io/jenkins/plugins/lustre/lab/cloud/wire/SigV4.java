package io.jenkins.plugins.lustre.lab.cloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of one request, version 4, as AWS's general reference describes it. Requests of the services here go to
 * the path {@code /} without a query string.
 *
 * @param accessKeyId the key that the request names
 * @param date the day of the scope, such as {@code 20261122}
 * @param region the region of the scope
 * @param service the signing name of the scope
 * @param signedHeaders the headers that were signed, lower case and sorted
 * @param signature the signature in hex
 */
record SigV4(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, *"
                    + "SignedHeaders=([^,]+), *Signature=([0-9a-f]+)");

    static Optional<SigV4> of(HttpExchange exchange) {
        Matcher header = AUTHORIZATION.matcher(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""));
        return header.matches()
                ? Optional.of(new SigV4(
                        header.group(1),
                        header.group(2),
                        header.group(3),
                        header.group(4),
                        List.of(header.group(5).split(";")),
                        header.group(6)))
                : Optional.empty();
    }

    /** Whether the request was signed with this key. */
    boolean matches(String signingKey, HttpExchange exchange, byte[] body) {
        String scope = String.join("/", date, region, service, "aws4_request");
        String text = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Date")),
                scope,
                sha256(canonical(exchange, body).getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + signingKey).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(date, region, service, "aws4_request", text)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(key).equals(signature);
    }

    private String canonical(HttpExchange exchange, byte[] body) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":"
                        + exchange.getRequestHeaders().getOrDefault(name, List.of("")).stream()
                                .map(value -> value.trim().replaceAll(" +", " "))
                                .collect(Collectors.joining(","))
                        + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                String.join(";", signedHeaders),
                sha256(body));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
