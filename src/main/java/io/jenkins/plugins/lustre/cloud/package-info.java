/**
 * CloudFormation and EC2 by the AWS SDK: what is wanted becomes a template and a stack, and a stack becomes a cluster.
 * Everything here that talks to AWS blocks and is called through {@link io.jenkins.plugins.lustre.cloud.AwsCall}.
 */
package io.jenkins.plugins.lustre.cloud;
