/**
 * SSH by JSch: connections that are used again, host keys, and tasks that go on when the connection or the controller
 * does not. What blocks is called through {@link io.jenkins.plugins.lustre.operation.Session#call}.
 */
package io.jenkins.plugins.lustre.ssh;
