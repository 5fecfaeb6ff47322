package io.jenkins.plugins.lustre.model;

import java.util.List;
import java.util.Objects;

/**
 * The compute environment that exists already, as an administrator described it. It has no secret in it; which
 * credentials belong to it is known where sessions are made.
 *
 * @param name what jobs call it
 * @param region the AWS region
 * @param endpoint an address to use in place of AWS's own, for all its services; empty for AWS
 * @param subnetId where the servers go
 * @param securityGroupId the group that the environment's nodes wear; servers wear it too
 * @param keyPairName the EC2 key pair of the servers
 * @param placementGroup the servers' placement group, of any strategy; empty for none
 * @param ami the servers' image: an id, or {@code ssm:} and the name of a parameter that holds one
 * @param ssh how its hosts are reached
 * @param clients which hosts are its clients
 * @param software how Lustre gets onto a host
 * @param dataDisks what servers keep their data on, if it is not their instance storage
 */
public record ComputeEnvironment(
        String name,
        String region,
        String endpoint,
        String subnetId,
        String securityGroupId,
        String keyPairName,
        String placementGroup,
        String ami,
        SshReach ssh,
        ClientSelection clients,
        LustreSoftware software,
        DataDisks dataDisks) {

    public ComputeEnvironment {
        Objects.requireNonNull(name, "name");
        endpoint = endpoint == null ? "" : endpoint;
        placementGroup = placementGroup == null ? "" : placementGroup;
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(software, "software");
        dataDisks = dataDisks == null ? DataDisks.INSTANCE_STORAGE : dataDisks;
    }

    /**
     * Which hosts are the clients: a list, or the running instances of the environment's subnet's VPC that wear a tag.
     *
     * @param hosts names or addresses, optionally {@code name=address}; used if not empty
     * @param tagName the EC2 tag
     * @param tagValue its value
     */
    public record ClientSelection(List<String> hosts, String tagName, String tagValue) {
        public ClientSelection {
            hosts = hosts == null ? List.of() : List.copyOf(hosts);
            tagName = tagName == null ? "" : tagName;
            tagValue = tagValue == null ? "" : tagValue;
        }
    }

    /**
     * How Lustre gets onto a host.
     *
     * @param mode whether the image has it, or a package repository
     * @param repositoryUrl where the packages are, blank-separated if at several places; only for {@link Mode#REPOSITORY}
     * @param signingKeyUrl the public key that the packages are signed with
     */
    public record LustreSoftware(Mode mode, String repositoryUrl, String signingKeyUrl) {
        public enum Mode {
            IMAGE,
            REPOSITORY
        }

        public LustreSoftware {
            mode = mode == null ? Mode.IMAGE : mode;
            repositoryUrl = repositoryUrl == null ? "" : repositoryUrl;
            signingKeyUrl = signingKeyUrl == null ? "" : signingKeyUrl;
        }
    }
}
