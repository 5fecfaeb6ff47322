package io.jenkins.plugins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.DescriptorExtensionList;
import hudson.model.AbstractItem;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Job;
import hudson.model.Run;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public class JenkinsFacade implements Serializable {
    public <T> List<T> getExtensionsFor(Class<T> extensionType) {
        throw new UnsupportedOperationException("signature only");
    }

    public <T extends Describable<T>, D extends Descriptor<T>> DescriptorExtensionList<T, D> getDescriptorsFor(
            Class<T> describableType) {
        throw new UnsupportedOperationException("signature only");
    }

    public Descriptor getDescriptorOrDie(Class<? extends Describable> describableType) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Descriptor getDescriptor(Class<? extends Describable> describableType) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermission(Permission permission) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermission(Permission permission, @CheckForNull Job<?, ?> project) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermission(Permission permission, @CheckForNull AccessControlled accessControlled) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasPermission(Permission permission, @CheckForNull AbstractItem item) {
        throw new UnsupportedOperationException("signature only");
    }

    public Optional<Job<?, ?>> getJob(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    public Optional<Run<?, ?>> getBuild(String id) {
        throw new UnsupportedOperationException("signature only");
    }

    public String getImagePath(String icon) {
        throw new UnsupportedOperationException("signature only");
    }

    public String getAbsoluteUrl(String... urlElements) {
        throw new UnsupportedOperationException("signature only");
    }

    public Set<String> getAllJobNames() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<Job> getAllJobs() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getFullNameOf(Job<?, ?> job) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isPluginInstalled(String pluginId) {
        throw new UnsupportedOperationException("signature only");
    }

    public String getLegacyInstanceId() {
        throw new UnsupportedOperationException("signature only");
    }
}
