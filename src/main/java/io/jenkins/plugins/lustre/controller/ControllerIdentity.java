package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.lifecycle.Reaper;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import jenkins.model.JenkinsLocationConfiguration;

/**
 * Who this controller is. The identity is a digest of the controller's own key: it stays through restarts, renames and
 * moves, and a copy of the controller's directory has the same. What tells a copy is its address: the first one that
 * this controller had is noted in its directory, and goes with the copy.
 */
public final class ControllerIdentity {

    private ControllerIdentity() {}

    /** What the stacks of this controller are tagged with. */
    public static String id() {
        return Jenkins.get().getLegacyInstanceId();
    }

    /** The configured address, which ends with a slash; empty if there is none. */
    public static String rootUrl() {
        String url = JenkinsLocationConfiguration.get().getUrl();
        return url == null ? "" : url;
    }

    /** Who makes what a build creates. */
    static Owner owner(String job, String build) {
        return new Owner(id(), rootUrl(), job, build);
    }

    /** The controller as the reaper sees it. Notes the address at the first time. */
    public static Reaper reaper() throws IOException {
        String now = rootUrl();
        Path file = file();
        if (!Files.exists(file)) {
            if (now.isEmpty()) {
                return new Reaper(id(), now, now);
            }
            settle(now);
        }
        return new Reaper(id(), now, Files.readString(file).trim());
    }

    /** An administrator says that this controller is at home at its present address, and no copy. */
    public static void settle() throws IOException {
        settle(rootUrl());
    }

    private static void settle(String url) throws IOException {
        WholeFile.write(file(), (url + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path file() {
        return directory().resolve("home-url");
    }

    /** Where the plugin keeps what belongs to no build. */
    static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("lustre");
    }
}
