package io.jenkins.plugins.lustre.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The AWS clients of one session, all made here and alike: standard retries, an attempt ends after 10 s and a call after
 * 30 s. A service of {@link io.jenkins.plugins.lustre.operation.Session}; used on its pool only.
 */
public final class AwsClients implements AutoCloseable {

    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final String ROLE_SESSION = "lustre-jenkins";

    private final SdkHttpClient http;
    private final StsClient assuming;
    private final StsClient sts;
    private final StsAssumeRoleCredentialsProvider assumed;
    private final CloudFormationClient cloudFormation;
    private final Ec2Client ec2;
    private final SsmClient ssm;

    private AwsClients(AwsSettings settings, AwsCredentialsProvider credentials) {
        http = http(settings.proxy());
        AwsCredentialsProvider effective = credentials;
        if (settings.roleArn().isEmpty()) {
            assuming = null;
            assumed = null;
        } else {
            assuming = configured(StsClient.builder(), settings, credentials)
                    .httpClient(http)
                    .build();
            assumed = StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(assuming)
                    .refreshRequest(r -> r.roleArn(settings.roleArn()).roleSessionName(ROLE_SESSION))
                    .build();
            effective = assumed;
        }
        sts = configured(StsClient.builder(), settings, effective)
                .httpClient(http)
                .build();
        cloudFormation = configured(CloudFormationClient.builder(), settings, effective)
                .httpClient(http)
                .build();
        ec2 = configured(Ec2Client.builder(), settings, effective)
                .httpClient(http)
                .build();
        ssm = configured(SsmClient.builder(), settings, effective)
                .httpClient(http)
                .build();
    }

    /**
     * Makes the clients; talks to nobody yet.
     *
     * @param credentials of the caller, or of whom may assume the settings' role
     */
    public static AwsClients open(AwsSettings settings, AwsCredentialsProvider credentials) {
        return new AwsClients(settings, credentials);
    }

    public CloudFormationClient cloudFormation() {
        return cloudFormation;
    }

    public Ec2Client ec2() {
        return ec2;
    }

    public SsmClient ssm() {
        return ssm;
    }

    public StsClient sts() {
        return sts;
    }

    @Override
    public void close() {
        sts.close();
        ssm.close();
        ec2.close();
        cloudFormation.close();
        if (assumed != null) {
            assumed.close();
            assuming.close();
        }
        http.close();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, AwsSettings settings, AwsCredentialsProvider credentials) {
        builder.region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .overrideConfiguration(behaviour(settings.userAgentSuffix()));
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        return builder;
    }

    private static ClientOverrideConfiguration behaviour(String userAgentSuffix) {
        ClientOverrideConfiguration.Builder behaviour = ClientOverrideConfiguration.builder()
                .apiCallTimeout(CALL)
                .apiCallAttemptTimeout(ATTEMPT)
                .retryStrategy(RetryMode.STANDARD);
        if (!userAgentSuffix.isEmpty()) {
            behaviour.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, userAgentSuffix);
        }
        return behaviour.build();
    }

    /** Only the given proxy counts; the environment of the controller's process does not. */
    private static SdkHttpClient http(AwsSettings.Proxy proxy) {
        ProxyConfiguration.Builder way =
                ProxyConfiguration.builder().useSystemPropertyValues(false).useEnvironmentVariableValues(false);
        if (proxy != null) {
            way.endpoint(URI.create("http://" + proxy.host() + ":" + proxy.port()))
                    .nonProxyHosts(new HashSet<>(proxy.nonProxyHosts()));
            if (!proxy.user().isEmpty()) {
                way.username(proxy.user()).password(proxy.secret());
            }
        }
        return ApacheHttpClient.builder()
                .connectionTimeout(ATTEMPT)
                .socketTimeout(ATTEMPT)
                .proxyConfiguration(way.build())
                .build();
    }
}
