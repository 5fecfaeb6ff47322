package io.jenkins.plugins.lustre.lab.cloud.wire;

/**
 * One request, authenticated and read.
 *
 * @param service the service that the request was signed for, such as {@code ec2}
 * @param action the call, such as {@code DescribeInstances}
 * @param params the parameters of a Query request; none for a JSON request
 * @param body the body as it was sent
 * @param caller who signed it
 * @param requestId the id that the answer carries
 */
public record Call(String service, String action, Params params, String body, Identity caller, String requestId) {}
