/** How AWS requests are read from and answers written to HTTP: Query, EC2 query and JSON 1.1, with SigV4 checks. */
package io.jenkins.plugins.lustre.lab.cloud.wire;
