package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the items of this page
 * @param next the token of the page after it, or null
 */
public record Page<T>(List<T> items, String next) {

    /**
     * The page that a token asks for. Tokens hold the last item's key, so that items which arrive before it in the
     * meantime shift nothing.
     *
     * @param token what the page before gave, or empty for the first
     * @param key gives an item's key, unique in the list
     */
    public static <T> Page<T> of(List<T> all, Optional<String> token, int size, Function<T, String> key) {
        int from = 0;
        if (token.isPresent()) {
            String last = decoded(token.get());
            while (from < all.size() && !key.apply(all.get(from)).equals(last)) {
                from++;
            }
            if (from == all.size()) {
                throw AwsError.validation("The provided next token is not valid: " + token.get());
            }
            from++;
        }
        int to = Math.min(all.size(), from + size);
        return new Page<>(
                List.copyOf(all.subList(from, to)), to < all.size() ? encoded(key.apply(all.get(to - 1))) : null);
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.validation("The provided next token is not valid: " + token);
        }
    }
}
