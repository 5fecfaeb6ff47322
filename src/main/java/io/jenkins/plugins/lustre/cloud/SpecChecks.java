package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.FsName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be said of a wish without asking AWS. */
public final class SpecChecks {

    /** CloudFormation's rule for the name of a stack. */
    private static final Pattern STACK_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}");

    private static final Pattern PRICE = Pattern.compile("\\d{1,4}(\\.\\d{1,5})?");

    private SpecChecks() {}

    /** Everything that is wrong with the wish; empty if nothing is. */
    public static List<String> problems(ComputeEnvironment environment, ClusterSpec spec) {
        List<String> problems = new ArrayList<>();
        if (!validStackName(spec.stackName())) {
            problems.add("stack name '" + spec.stackName()
                    + "': a letter, then letters, digits and hyphens, at most 128 characters");
        }
        if (!FsName.isValid(spec.fsname())) {
            problems.add("fsname '" + spec.fsname() + "': 1 to 8 letters, digits or _");
        }
        if (Sizes.mdsType(spec.mdsSize()).isEmpty()) {
            problems.add("MDS size '" + spec.mdsSize() + "': one of " + Sizes.mdsNames() + ", or an instance type");
        }
        if (Sizes.ossType(spec.ossSize()).isEmpty()) {
            problems.add("OSS size '" + spec.ossSize() + "': one of " + Sizes.ossNames() + ", or an instance type");
        }
        if (spec.ossCount() < 1) {
            problems.add("ossCount " + spec.ossCount() + ": at least 1");
        }
        if (spec.spot() && !validPrice(spec.spotPrice())) {
            problems.add("spot price '" + spec.spotPrice() + "': a number of USD per hour above 0, like 0.50");
        }
        if (spec.timeout().isZero() || spec.timeout().isNegative()) {
            problems.add("timeout " + spec.timeout() + ": must be above zero");
        }
        if (spec.timeToLive().isNegative()) {
            problems.add("time to live " + spec.timeToLive() + ": must not be negative");
        }
        problems.addAll(StackTags.problems(spec.tags()));
        missing(problems, environment.subnetId(), "subnet");
        missing(problems, environment.securityGroupId(), "security group");
        missing(problems, environment.keyPairName(), "key pair");
        missing(problems, environment.ami(), "AMI");
        return problems;
    }

    /** Whether CloudFormation takes it as the name of a stack. */
    public static boolean validStackName(String name) {
        return name != null && STACK_NAME.matcher(name).matches();
    }

    private static boolean validPrice(String price) {
        return PRICE.matcher(price).matches() && Double.parseDouble(price) > 0;
    }

    private static void missing(List<String> problems, String value, String what) {
        if (value == null || value.isBlank()) {
            problems.add("the environment names no " + what);
        }
    }
}
