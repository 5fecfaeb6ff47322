package io.jenkins.plugins.lustre.cloud;

/**
 * Who makes a cluster; kept as its tags, unchanged for its life.
 *
 * @param controllerId what identifies the Jenkins controller for good
 * @param rootUrl the controller's address; may be empty
 * @param job the full name of the job; may be empty
 * @param build the number or name of the build; may be empty
 */
public record Owner(String controllerId, String rootUrl, String job, String build) {
    public Owner {
        controllerId = controllerId == null ? "" : controllerId;
        rootUrl = rootUrl == null ? "" : rootUrl;
        job = job == null ? "" : job;
        build = build == null ? "" : build;
    }
}
