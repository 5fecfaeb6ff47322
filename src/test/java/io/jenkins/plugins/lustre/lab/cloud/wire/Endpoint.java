package io.jenkins.plugins.lustre.lab.cloud.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The HTTP side of all services: finds the service by the scope of the request's signature, checks who calls, applies
 * faults, lets the service answer one call at a time, and writes down every request.
 */
public final class Endpoint implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Endpoint.class.getName());

    static {
        // Without this, each answer waits 40 ms for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lab-cloud");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Service> services = new TreeMap<>();
    private final Credentials credentials;
    private final CallFaults faults;
    private final CallLog log;
    private final InstantSource clock;
    private final Turn turn;

    /** Runs the work of a call: alone, and with the laboratory's state brought up to date first. */
    @FunctionalInterface
    public interface Turn {
        /** Runs it and returns what it returns. */
        <T> T take(Supplier<T> work);
    }

    /** Binds an address on a free port; {@link #add} services, then {@link #start}. */
    public Endpoint(
            InetAddress address,
            Credentials credentials,
            CallFaults faults,
            CallLog log,
            InstantSource clock,
            Turn turn)
            throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        this.credentials = credentials;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
        this.turn = turn;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Adds a service. */
    public void add(Service service) {
        services.put(service.name(), service);
    }

    /** Begins to answer. */
    public void start() {
        server.start();
    }

    /** Where it listens. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Request request = Request.of(exchange, body);
        String requestId = UUID.randomUUID().toString();
        Protocol protocol = request.scope()
                .flatMap(scope -> Optional.ofNullable(services.get(scope.service())))
                .map(Service::protocol)
                .orElse(Protocol.QUERY);
        Optional<AwsError> error = Optional.empty();
        Optional<String> answer = Optional.empty();
        try {
            answer = perform(exchange, request, requestId);
        } catch (AwsError e) {
            error = Optional.of(e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "the laboratory itself failed in " + request.action(), e);
            error = Optional.of(new AwsError("InternalFailure", 500, "laboratory: " + e));
        }
        log.add(request.entry(clock.instant(), error.map(AwsError::code)));
        try (exchange) {
            if (error.isPresent()) {
                send(exchange, error.get().status(), protocol, protocol.error(error.get(), requestId), requestId);
            } else if (answer.isPresent()) {
                send(exchange, 200, protocol, answer.get(), requestId);
            }
        }
    }

    /** Does what is asked; returns the answer, or empty if none shall arrive. */
    private Optional<String> perform(HttpExchange exchange, Request request, String requestId) {
        SigV4 scope = request.scope()
                .orElseThrow(() -> new AwsError("MissingAuthenticationToken", 403, "Missing Authentication Token"));
        Service service = Optional.ofNullable(services.get(scope.service()))
                .orElseThrow(
                        () -> new AwsError("UnknownService", 404, "The laboratory has no service " + scope.service()));
        Identity caller = credentials.authenticate(scope, exchange, request.body());
        Call call = new Call(service.name(), request.action(), request.params(), request.text(), caller, requestId);
        Service.Answer answer = service.answer(call.action())
                .orElseThrow(() -> new AwsError(
                        "InvalidAction", 400, "The action " + call.action() + " is not valid for this web service."));
        if (faults.isDenied(call.service() + ":" + call.action())) {
            throw Credentials.denied(call.service(), call.action(), caller);
        }
        CallFaults.Fault fault = faults.take(call.action()).orElse(new CallFaults.Fault.Delay(Duration.ZERO));
        if (fault instanceof CallFaults.Fault.Throttle) {
            throw CallFaults.throttled(call.service());
        } else if (fault instanceof CallFaults.Fault.Refuse refuse) {
            throw refuse.error();
        } else if (fault instanceof CallFaults.Fault.Drop drop && !drop.afterwards()) {
            return Optional.empty();
        } else if (fault instanceof CallFaults.Fault.Delay delay) {
            pause(delay.time());
        }
        String text = turn.take(() -> service.protocol().answer(call, service.namespace(), answer.to(call)));
        return fault instanceof CallFaults.Fault.Drop ? Optional.empty() : Optional.of(text);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, Protocol protocol, String text, String requestId)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", protocol.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
