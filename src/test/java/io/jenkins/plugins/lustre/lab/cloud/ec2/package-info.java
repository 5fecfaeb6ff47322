/** The laboratory's EC2: what exists (networks, images, instances), how instances live, and the calls that show it. */
package io.jenkins.plugins.lustre.lab.cloud.ec2;
