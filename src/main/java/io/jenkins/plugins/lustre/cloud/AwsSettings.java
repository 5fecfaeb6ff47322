package io.jenkins.plugins.lustre.cloud;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/**
 * Where AWS is and how it is reached. Plain values; the credentials are handed over separately and never kept here.
 *
 * @param region e.g. {@code eu-west-1}
 * @param endpoint the address of all services in place of AWS's own, e.g. {@code http://127.0.0.1:4000}; empty for AWS
 * @param roleArn a role to assume with the given credentials; empty for none
 * @param proxy the way out of the network; {@code null} if there is no proxy
 * @param userAgentSuffix what is added to the user agent, e.g. {@code lustre-jenkins/1.0}; empty for nothing
 */
public record AwsSettings(String region, String endpoint, String roleArn, Proxy proxy, String userAgentSuffix) {

    /**
     * An HTTP proxy.
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @param user empty if it asks for none
     * @param secret the password of the user; never printed by {@link #toString}
     * @param nonProxyHosts regular expressions; a host that one of them matches as a whole, in lower case, is reached
     *     directly
     */
    public record Proxy(String host, int port, String user, String secret, List<String> nonProxyHosts) {
        public Proxy {
            Objects.requireNonNull(host, "host");
            user = user == null ? "" : user;
            secret = secret == null ? "" : secret;
            nonProxyHosts = nonProxyHosts == null ? List.of() : List.copyOf(nonProxyHosts);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** @throws IllegalArgumentException in words, if the region is empty or the endpoint is no address */
    public AwsSettings {
        Objects.requireNonNull(region, "region");
        endpoint = endpoint == null ? "" : endpoint;
        if (region.isBlank()) {
            throw new IllegalArgumentException("no AWS region is named");
        }
        if (!endpoint.isEmpty() && !address(endpoint)) {
            throw new IllegalArgumentException("the endpoint '" + endpoint
                    + "' is no address: it starts with http:// or https:// and names a host");
        }
        roleArn = roleArn == null ? "" : roleArn;
        userAgentSuffix = userAgentSuffix == null ? "" : userAgentSuffix;
    }

    private static boolean address(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A region, at an endpoint of its own or (empty) at AWS, without role and proxy. */
    public static AwsSettings of(String region, String endpoint) {
        return new AwsSettings(region, endpoint, "", null, "");
    }
}
