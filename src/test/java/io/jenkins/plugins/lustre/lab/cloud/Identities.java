package io.jenkins.plugins.lustre.lab.cloud;

import io.jenkins.plugins.lustre.lab.cloud.ec2.Names;
import io.jenkins.plugins.lustre.lab.cloud.ec2.World;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Credentials;
import io.jenkins.plugins.lustre.lab.cloud.wire.Identity;
import io.jenkins.plugins.lustre.lab.cloud.wire.Protocol;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** STS: who somebody is, and whom they may become. Credentials of a role end with the role's session. */
final class Identities {
    private final Credentials credentials;
    private final Timeline timeline;
    private final Names names;
    private final Map<String, Optional<String>> roles;

    /** Roles by their ARN, with the external id that each demands. */
    Identities(Credentials credentials, Timeline timeline, Names names, Map<String, Optional<String>> roles) {
        this.credentials = credentials;
        this.timeline = timeline;
        this.names = names;
        this.roles = roles;
    }

    Service service() {
        return new Service("sts", Protocol.QUERY, "https://sts.amazonaws.com/doc/2011-06-15/")
                .on("GetCallerIdentity", Identities::caller)
                .on("AssumeRole", this::assume);
    }

    private static SdkPojo caller(Call call) {
        return GetCallerIdentityResponse.builder()
                .account(World.ACCOUNT)
                .arn(call.caller().arn())
                .userId(call.caller().userId())
                .build();
    }

    private SdkPojo assume(Call call) {
        String role = call.params().require("RoleArn");
        String session = call.params().require("RoleSessionName");
        Optional<String> external = call.params().get("ExternalId");
        if (!roles.containsKey(role)
                || roles.get(role)
                        .filter(id -> !external.equals(Optional.of(id)))
                        .isPresent()) {
            throw new AwsError(
                    "AccessDenied",
                    403,
                    "User: " + call.caller().arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                            + role);
        }
        Duration lifetime = Duration.ofSeconds(
                call.params().get("DurationSeconds").map(Long::valueOf).orElse(3600L));
        String roleId = "AROA" + names.suffix();
        Identity assumed = new Identity(
                "ASIA" + names.suffix(),
                names.uuid(),
                Optional.of("session-" + names.uuid()),
                role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/" + session,
                roleId + ":" + session);
        credentials.add(assumed);
        timeline.after(lifetime, () -> credentials.remove(assumed.accessKeyId()));
        return AssumeRoleResponse.builder()
                .credentials(software.amazon.awssdk.services.sts.model.Credentials.builder()
                        .accessKeyId(assumed.accessKeyId())
                        .secretAccessKey(assumed.signingKey())
                        .sessionToken(assumed.sessionMark().orElseThrow())
                        .expiration(timeline.now().plus(lifetime))
                        .build())
                .assumedRoleUser(AssumedRoleUser.builder()
                        .arn(assumed.arn())
                        .assumedRoleId(assumed.userId())
                        .build())
                .build();
    }
}
