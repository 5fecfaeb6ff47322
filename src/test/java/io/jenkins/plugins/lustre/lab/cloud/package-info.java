/**
 * The embedded laboratory's AWS: one HTTP endpoint on loopback that the real AWS SDK talks to. It knows CloudFormation,
 * EC2, STS and the parameter store as far as the plugin uses them, and refuses everything else.
 */
package io.jenkins.plugins.lustre.lab.cloud;
