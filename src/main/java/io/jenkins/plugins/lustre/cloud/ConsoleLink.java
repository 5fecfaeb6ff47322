package io.jenkins.plugins.lustre.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages of the AWS console. */
final class ConsoleLink {

    private ConsoleLink() {}

    /** The page of a stack, in the console of the partition that its id names. */
    static String stack(String region, String stackId) {
        return "https://" + host(region, stackId) + "/cloudformation/home?region=" + encoded(region)
                + "#/stacks/stackinfo?stackId=" + encoded(stackId);
    }

    private static String host(String region, String stackId) {
        if (stackId.startsWith("arn:aws-cn:")) {
            return "console.amazonaws.cn";
        }
        return stackId.startsWith("arn:aws-us-gov:")
                ? "console.amazonaws-us-gov.com"
                : encoded(region) + ".console.aws.amazon.com";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
