package io.jenkins.plugins.lustre.lab.cloud;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Real SDK clients of a laboratory, which do not retry, so that a test sees each answer as it came. */
public final class LabClients {
    private final URI endpoint;
    private final String region;
    private final AwsCredentials credentials;

    private LabClients(URI endpoint, String region, AwsCredentials credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
    }

    /** Clients of the user that every laboratory lets in. */
    public static LabClients of(LabCloud cloud) {
        return of(cloud, AwsBasicCredentials.create(LabCloudBuilder.ACCESS_KEY_ID, LabCloudBuilder.SIGNING_KEY));
    }

    /** Clients of somebody else. */
    public static LabClients of(LabCloud cloud, AwsCredentials credentials) {
        return new LabClients(cloud.endpoint(), cloud.region(), credentials);
    }

    /** The same, signing for another region. */
    public LabClients in(String otherRegion) {
        return new LabClients(endpoint, otherRegion, credentials);
    }

    /** A CloudFormation client. */
    public CloudFormationClient cloudFormation() {
        return with(CloudFormationClient.builder()).build();
    }

    /** An EC2 client. */
    public Ec2Client ec2() {
        return with(Ec2Client.builder()).build();
    }

    /** An STS client. */
    public StsClient sts() {
        return with(StsClient.builder()).build();
    }

    /** A client of the parameter store. */
    public SsmClient ssm() {
        return with(SsmClient.builder()).build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B with(B builder) {
        return builder.httpClientBuilder(ApacheHttpClient.builder())
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
