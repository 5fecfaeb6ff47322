package com.cloudbees.jenkins.plugins.awscredentials;

import com.amazonaws.auth.AWSCredentials;
import com.cloudbees.plugins.credentials.CredentialsScope;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.util.Secret;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

public class AWSCredentialsImpl extends BaseAmazonWebServicesCredentials {
    public AWSCredentials getCredentials() {
        throw new UnsupportedOperationException("signature only");
    }

    public void refresh() {
        throw new UnsupportedOperationException("signature only");
    }

    public static final int STS_CREDENTIALS_DURATION_SECONDS = 3600;

    public AWSCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String accessKey,
            @CheckForNull String secretKey,
            @CheckForNull String description) {
        this(scope, id, accessKey, secretKey, description, null, null, null);
    }

    public AWSCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String accessKey,
            @CheckForNull String secretKey,
            @CheckForNull String description,
            @CheckForNull String iamRoleArn,
            @CheckForNull String iamMfaSerialNumber) {
        this(scope, id, accessKey, secretKey, description, iamRoleArn, iamMfaSerialNumber, null);
    }

    @DataBoundConstructor
    public AWSCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String accessKey,
            @CheckForNull String secretKey,
            @CheckForNull String description,
            @CheckForNull String iamRoleArn,
            @CheckForNull String iamMfaSerialNumber,
            String iamExternalId) {
        super(scope, id, description);
    }

    public String getAccessKey() {
        throw new UnsupportedOperationException("signature only");
    }

    public Secret getSecretKey() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getIamRoleArn() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getIamExternalId() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getIamMfaSerialNumber() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public Integer getStsTokenDuration() {
        throw new UnsupportedOperationException("signature only");
    }

    @DataBoundSetter
    public void setStsTokenDuration(Integer stsTokenDuration) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean requiresToken() {
        throw new UnsupportedOperationException("signature only");
    }

    public AwsCredentials resolveCredentials() {
        throw new UnsupportedOperationException("signature only");
    }

    public AwsCredentials resolveCredentials(String mfaToken) {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }
}
