package io.jenkins.plugins.lustre.cloud;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the AWS identity of an environment must be allowed to do; {@code docs/iam-policy.json} says the same. */
public final class RequiredActions {

    /** What this plugin calls itself. */
    public static final List<String> CALLED = List.of(
            "cloudformation:CreateChangeSet",
            "cloudformation:CreateStack",
            "cloudformation:DeleteChangeSet",
            "cloudformation:DeleteStack",
            "cloudformation:DescribeChangeSet",
            "cloudformation:DescribeStackEvents",
            "cloudformation:DescribeStackResources",
            "cloudformation:DescribeStacks",
            "cloudformation:ExecuteChangeSet",
            "cloudformation:GetTemplate",
            "ec2:DescribeImages",
            "ec2:DescribeInstanceTypeOfferings",
            "ec2:DescribeInstanceTypes",
            "ec2:DescribeInstances",
            "ec2:DescribeKeyPairs",
            "ec2:DescribePlacementGroups",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:GetConsoleOutput",
            "ssm:GetParameter",
            "sts:GetCallerIdentity");

    /** What AWS asks for besides, when this plugin's own calls bring a stack policy and tags. */
    public static final List<String> WITH_CALLS =
            List.of("cloudformation:SetStackPolicy", "cloudformation:TagResource", "cloudformation:UntagResource");

    /** What CloudFormation does in the caller's name, for the resources of the template; nothing of it is called directly. */
    public static final List<String> BY_CLOUDFORMATION = List.of(
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateLaunchTemplate",
            "ec2:CreateLaunchTemplateVersion",
            "ec2:CreateSecurityGroup",
            "ec2:CreateTags",
            "ec2:DeleteLaunchTemplate",
            "ec2:DeleteSecurityGroup",
            "ec2:DeleteTags",
            "ec2:DescribeInstanceAttribute",
            "ec2:DescribeInstanceCreditSpecifications",
            "ec2:DescribeInstanceStatus",
            "ec2:DescribeLaunchTemplateVersions",
            "ec2:DescribeLaunchTemplates",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroupRules",
            "ec2:DescribeTags",
            "ec2:DescribeVolumes",
            "ec2:DescribeVpcs",
            "ec2:GetLaunchTemplateData",
            "ec2:ModifyInstanceAttribute",
            "ec2:ModifyNetworkInterfaceAttribute",
            "ec2:RevokeSecurityGroupIngress",
            "ec2:RunInstances",
            "ec2:TerminateInstances");

    private RequiredActions() {}

    /** All of them, sorted. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>(CALLED);
        all.addAll(WITH_CALLS);
        all.addAll(BY_CLOUDFORMATION);
        return all;
    }
}
