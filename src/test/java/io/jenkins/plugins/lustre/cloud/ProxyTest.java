package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The way that a call takes, by the SDK's own choice of it. */
class ProxyTest {

    private HttpServer aws;
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        aws = answering("arn:directly");
        proxy = answering("arn:through-the-proxy");
    }

    @AfterEach
    void stop() {
        aws.stop(0);
        proxy.stop(0);
    }

    @Test
    void aHostThatAPatternMatchesIsReachedDirectly() {
        assertThat(arn(List.of(".*\\.internal", "127\\..*"))).isEqualTo("arn:directly");
    }

    @Test
    void anyOtherHostIsReachedThroughTheProxy() {
        assertThat(arn(List.of(".*\\.internal", "128\\..*"))).isEqualTo("arn:through-the-proxy");
        assertThat(arn(List.of())).isEqualTo("arn:through-the-proxy");
    }

    private String arn(List<String> direct) {
        AwsSettings settings = new AwsSettings(
                "eu-west-1",
                "http://127.0.0.1:" + aws.getAddress().getPort(),
                "",
                new AwsSettings.Proxy("127.0.0.1", proxy.getAddress().getPort(), "", "", direct),
                "");
        try (AwsClients clients = AwsClients.open(
                settings, StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))) {
            return clients.sts().getCallerIdentity(r -> {}).arn();
        }
    }

    private static HttpServer answering(String arn) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        byte[] answer = ("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                        + "<GetCallerIdentityResult><Arn>" + arn + "</Arn></GetCallerIdentityResult>"
                        + "</GetCallerIdentityResponse>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
