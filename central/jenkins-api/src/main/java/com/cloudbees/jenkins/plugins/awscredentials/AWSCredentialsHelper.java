package com.cloudbees.jenkins.plugins.awscredentials;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.model.ItemGroup;
import hudson.util.ListBoxModel;

public class AWSCredentialsHelper {
    private AWSCredentialsHelper() {}

    @CheckForNull
    public static AmazonWebServicesCredentials getCredentials(@Nullable String credentialsId, ItemGroup context) {
        throw new UnsupportedOperationException("signature only");
    }

    public static ListBoxModel doFillCredentialsIdItems(ItemGroup context) {
        throw new UnsupportedOperationException("signature only");
    }
}
