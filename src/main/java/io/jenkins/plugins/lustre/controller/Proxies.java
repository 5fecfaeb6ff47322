package io.jenkins.plugins.lustre.controller;

import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;

/** The controller's proxy, as the AWS clients take it. */
final class Proxies {

    private Proxies() {}

    /** {@code null} if the controller has none. */
    static AwsSettings.Proxy current() {
        ProxyConfiguration proxy = Jenkins.get().getProxy();
        if (proxy == null) {
            return null;
        }
        return new AwsSettings.Proxy(
                proxy.getName(),
                proxy.getPort(),
                proxy.getUserName(),
                Secret.toString(proxy.getSecretPassword()),
                proxy.getNoProxyHostPatterns().stream().map(Pattern::pattern).toList());
    }
}
