package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Looks whether AWS has all that a compute environment names. Asks only; changes nothing. */
public final class EnvironmentLook {

    /** What people can do about a missing rule. */
    private static final String ADD_RULE =
            " Add it in the EC2 console, under Security Groups > %s > Edit inbound rules.";

    private EnvironmentLook() {}

    /** Whose rights are used. Blocks. */
    public static Finding identity(AwsClients aws) {
        try {
            GetCallerIdentityResponse caller = aws.sts().getCallerIdentity(r -> {});
            return Finding.good("AWS identity: " + caller.arn());
        } catch (SdkException e) {
            return Finding.missing(AwsErrors.translated(e).getMessage());
        }
    }

    /**
     * The subnet, the security group and its rules, the key pair, the placement group, the image, the instance types and
     * the clients. Blocks.
     *
     * @param mdsSize of a usual cluster
     * @param ossSize of a usual cluster
     * @param ossCount of a usual cluster
     */
    public static List<Finding> objects(
            AwsClients aws, ComputeEnvironment environment, String mdsSize, String ossSize, int ossCount) {
        try {
            List<Finding> findings = new ArrayList<>(network(aws, environment, mdsSize, ossSize, ossCount));
            findings.add(clients(aws, environment));
            return findings;
        } catch (SdkException e) {
            return List.of(Finding.missing(AwsErrors.translated(e).getMessage()));
        }
    }

    private static List<Finding> network(
            AwsClients aws, ComputeEnvironment environment, String mdsSize, String ossSize, int ossCount) {
        Map<Role, String> types = new EnumMap<>(Role.class);
        Sizes.mdsType(mdsSize).ifPresent(type -> types.put(Role.MDS, type));
        Sizes.ossType(ossSize).ifPresent(type -> types.put(Role.OSS, type));
        List<String> problems = new ArrayList<>();
        Optional<Site> site =
                Preflight.look(aws, environment, new Preflight.Wanted(types, 1 + ossCount, false, ""), problems);
        List<Finding> findings =
                new ArrayList<>(problems.stream().map(Finding::missing).toList());
        site.ifPresent(s -> {
            findings.add(Finding.good("Network, key pair, image " + s.imageId() + " and the instance types "
                    + String.join(", ", types.values()) + " are there, in " + s.zone()));
            s.notes().stream().map(note -> rule(note, environment)).forEach(findings::add);
        });
        return findings;
    }

    private static Finding rule(String note, ComputeEnvironment environment) {
        return Finding.doubtful(note + String.format(ADD_RULE, environment.securityGroupId()));
    }

    private static Finding clients(AwsClients aws, ComputeEnvironment environment) {
        try {
            List<Host> clients = ClientFinder.find(aws, environment);
            return Finding.good("Clients: " + clients.stream().map(Host::name).collect(Collectors.joining(", ")));
        } catch (OperationFailedException e) {
            return Finding.doubtful(e.getMessage() + ". List them, or start instances that wear the tag.");
        } catch (Ec2Exception e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            return Finding.doubtful("Clients: " + AwsErrors.words(e));
        }
    }
}
