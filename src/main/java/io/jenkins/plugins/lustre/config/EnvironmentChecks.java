package io.jenkins.plugins.lustre.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware.Mode;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a field of a compute environment, as far as its text tells. */
final class EnvironmentChecks {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");
    private static final Pattern SUBNET = Pattern.compile("subnet-[0-9a-f]{8,17}");
    private static final Pattern GROUP = Pattern.compile("sg-[0-9a-f]{8,17}");
    private static final Pattern IMAGE = Pattern.compile("ami-[0-9a-f]{8,17}|ssm:[A-Za-z0-9_./-]+");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/.+");

    private EnvironmentChecks() {}

    static FormValidation required(@CheckForNull String text) {
        return blank(text) ? FormValidation.error(Messages.EnvironmentChecks_required()) : FormValidation.ok();
    }

    static FormValidation name(@CheckForNull String text) {
        return blank(text) ? FormValidation.error(Messages.EnvironmentChecks_name()) : FormValidation.ok();
    }

    static FormValidation region(@CheckForNull String text) {
        return matches(text, REGION, Messages.EnvironmentChecks_region(), true);
    }

    static FormValidation subnet(@CheckForNull String text) {
        return matches(text, SUBNET, Messages.EnvironmentChecks_subnet(), true);
    }

    static FormValidation securityGroup(@CheckForNull String text) {
        return matches(text, GROUP, Messages.EnvironmentChecks_securityGroup(), true);
    }

    static FormValidation image(@CheckForNull String text) {
        return matches(text, IMAGE, Messages.EnvironmentChecks_image(), true);
    }

    static FormValidation dataDisks(@CheckForNull String text) {
        return DataDisks.problem(text == null ? List.of() : EnvironmentConfiguration.lines(text))
                .map(FormValidation::error)
                .orElseGet(FormValidation::ok);
    }

    static FormValidation role(@CheckForNull String text) {
        return matches(text, ROLE, Messages.EnvironmentChecks_role(), false);
    }

    static FormValidation port(@CheckForNull String text) {
        return FormChecks.number(text, 1, 65_535);
    }

    static FormValidation awsCredentials(@CheckForNull String id, boolean controllerIdentity) {
        return blank(id) && !controllerIdentity
                ? FormValidation.error(Messages.EnvironmentChecks_awsCredentials())
                : FormValidation.ok();
    }

    /** @param routes the ways to MDS, OSS and clients */
    static FormValidation loginNode(@CheckForNull String address, List<String> routes) {
        return blank(address) && routes.contains(Route.LOGIN_NODE.name())
                ? FormValidation.error(Messages.EnvironmentChecks_loginNode())
                : FormValidation.ok();
    }

    static FormValidation clients(@CheckForNull String hosts, @CheckForNull String tagName) {
        if (blank(hosts) && blank(tagName)) {
            return FormValidation.warning(Messages.EnvironmentChecks_noClients());
        }
        return blank(hosts) || blank(tagName)
                ? FormValidation.ok()
                : FormValidation.warning(Messages.EnvironmentChecks_hostsAndTag());
    }

    /** Addresses of packages are needed only where Lustre is installed. */
    static FormValidation packages(@CheckForNull String text, @CheckForNull String mode) {
        if (blank(text)) {
            return Mode.REPOSITORY.name().equals(mode) ? required(text) : FormValidation.ok();
        }
        return Arrays.stream(text.trim().split("\\s+"))
                .map(EnvironmentChecks::url)
                .filter(checked -> checked.kind != FormValidation.Kind.OK)
                .findFirst()
                .orElse(FormValidation.ok());
    }

    /** What may be destroyed at its end must have one. */
    static FormValidation timeToLive(@CheckForNull String hours, boolean destroyExpired) {
        FormValidation number = FormChecks.number(hours, 0, Integer.MAX_VALUE);
        return destroyExpired
                        && number.kind == FormValidation.Kind.OK
                        && (blank(hours) || hours.trim().matches("0+"))
                ? FormValidation.warning(Messages.EnvironmentChecks_endless())
                : number;
    }

    static FormValidation url(@CheckForNull String text) {
        if (blank(text)) {
            return FormValidation.ok();
        }
        try {
            URI uri = new URI(text.trim());
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return FormValidation.ok();
            }
        } catch (URISyntaxException e) {
            return FormValidation.error(Messages.EnvironmentChecks_url());
        }
        return FormValidation.error(Messages.EnvironmentChecks_url());
    }

    private static FormValidation matches(
            @CheckForNull String text, Pattern pattern, String message, boolean required) {
        if (blank(text)) {
            return required ? required(text) : FormValidation.ok();
        }
        return pattern.matcher(text.trim()).matches() ? FormValidation.ok() : FormValidation.error(message);
    }

    private static boolean blank(@CheckForNull String text) {
        return text == null || text.isBlank();
    }
}
