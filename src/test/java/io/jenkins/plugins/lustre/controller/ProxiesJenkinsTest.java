package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ProxyConfiguration;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ProxiesJenkinsTest {

    @Test
    void theControllersWildcardsBecomeExpressions(JenkinsRule jenkins) {
        assertThat(Proxies.current()).isNull();

        jenkins.jenkins.setProxy(new ProxyConfiguration("proxy", 3128, "", "", "*.internal\n10.1.0.7"));

        assertThat(Proxies.current().nonProxyHosts()).containsExactly(".*\\.internal", "10\\.1\\.0\\.7");
    }
}
