package io.jenkins.plugins.lustre.lifecycle;

/**
 * What became of a client's mount.
 *
 * @param client its name
 * @param failure why it could not be unmounted; {@code null} if it was
 */
record Unmounted(String client, String failure) {}
