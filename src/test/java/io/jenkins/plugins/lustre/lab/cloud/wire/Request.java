package io.jenkins.plugins.lustre.lab.cloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One HTTP request as it came, before anybody believed it. */
record Request(Optional<SigV4> scope, String action, Params params, byte[] body, String raw) {

    static Request of(HttpExchange exchange, byte[] body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        Params params = target == null ? Params.ofForm(new String(body, StandardCharsets.UTF_8)) : new Params(Map.of());
        String action =
                target == null ? params.get("Action").orElse("") : target.substring(target.lastIndexOf('.') + 1);
        return new Request(SigV4.of(exchange), action, params, body, raw(exchange, body));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    CallLog.Entry entry(Instant at, Optional<String> error) {
        return new CallLog.Entry(
                at,
                scope.map(SigV4::service).orElse(""),
                action,
                params.values(),
                raw,
                scope.map(SigV4::accessKeyId).orElse(""),
                error);
    }

    private static String raw(HttpExchange exchange, byte[] body) {
        StringBuilder raw = new StringBuilder().append(exchange.getRequestURI()).append('\n');
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Authorization") && !name.equalsIgnoreCase("X-Amz-Security-Token")) {
                raw.append(name).append(": ").append(values).append('\n');
            }
        });
        return raw.append('\n').append(new String(body, StandardCharsets.UTF_8)).toString();
    }
}
