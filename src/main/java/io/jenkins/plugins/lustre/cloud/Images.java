package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

/** The image of servers: an id, or {@code ssm:} and the name of a parameter that holds one. */
final class Images {

    private static final String PARAMETER = "ssm:";

    private Images() {}

    /**
     * The image's id; a parameter is looked up.
     *
     * @throws OperationFailedException if there is no such parameter
     */
    static String resolve(AwsClients aws, String ami) throws OperationFailedException {
        if (!ami.startsWith(PARAMETER)) {
            return ami;
        }
        String name = ami.substring(PARAMETER.length());
        try {
            return aws.ssm().getParameter(r -> r.name(name)).parameter().value().trim();
        } catch (ParameterNotFoundException e) {
            throw new OperationFailedException("there is no parameter of that name", e);
        } catch (SsmException e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            throw new OperationFailedException(AwsErrors.words(e), e);
        }
    }

    /** The image, or nothing if there is none of that id that can be used. */
    static Optional<Image> find(AwsClients aws, String imageId) {
        try {
            return aws.ec2().describeImages(r -> r.imageIds(imageId)).images().stream()
                    .findFirst();
        } catch (Ec2Exception e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
