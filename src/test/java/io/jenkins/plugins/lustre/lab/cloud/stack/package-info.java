/** The laboratory's CloudFormation: templates, stacks over time, events, change sets and stack policies. */
package io.jenkins.plugins.lustre.lab.cloud.stack;
