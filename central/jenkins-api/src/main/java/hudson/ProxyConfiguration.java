package hudson;

import hudson.model.AbstractDescribableImpl;
import hudson.model.Saveable;
import hudson.util.Secret;
import java.io.IOException;
import java.io.Serializable;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;

public final class ProxyConfiguration extends AbstractDescribableImpl<ProxyConfiguration>
        implements Saveable, Serializable {
    public ProxyConfiguration(String name, int port) {
        this(name, port, null, null);
    }

    public ProxyConfiguration(String name, int port, String userName, String password) {
        this(name, port, userName, password, null);
    }

    public ProxyConfiguration(String name, int port, String userName, String password, String noProxyHost) {
        this.name = name;
        this.port = port;
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public final String name;

    public final int port;

    public String getUserName() {
        throw new UnsupportedOperationException("signature only");
    }

    public Secret getSecretPassword() {
        throw new UnsupportedOperationException("signature only");
    }

    public int getPort() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<Pattern> getNoProxyHostPatterns() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getNoProxyHost() {
        throw new UnsupportedOperationException("signature only");
    }

    public static List<Pattern> getNoProxyHostPatterns(String noProxyHost) {
        throw new UnsupportedOperationException("signature only");
    }

    public Proxy createProxy(String host) {
        throw new UnsupportedOperationException("signature only");
    }

    public static Proxy createProxy(String host, String name, int port, String noProxyHost) {
        throw new UnsupportedOperationException("signature only");
    }

    public static ProxyConfiguration load() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpClient newHttpClient() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpClient.Builder newHttpClientBuilder() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpRequest.Builder newHttpRequestBuilder(URI uri) {
        throw new UnsupportedOperationException("signature only");
    }
}
