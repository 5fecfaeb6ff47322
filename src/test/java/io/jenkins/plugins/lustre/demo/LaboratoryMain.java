package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Keeps a laboratory running for a controller of this machine, until it is interrupted.
 *
 * <p>Argument: the file that becomes the controller's configuration as code: the laboratory as a compute environment,
 * and the credentials that it lets in. The file holds a private key, which opens nothing but this laboratory.
 */
public final class LaboratoryMain {

    private LaboratoryMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Laboratory laboratory = Laboratory.start();
        Runtime.getRuntime().addShutdownHook(new Thread(laboratory::close));
        Path file = Path.of(arguments[0]);
        Files.writeString(file, configuration(laboratory));
        System.out.println("The laboratory's AWS endpoint is "
                + laboratory.environment().endpoint() + ", its hosts listen on port "
                + laboratory.hosts().port() + ".");
        System.out.println("Configuration as code: " + file.toAbsolutePath());
        System.out.println("Interrupt this process to end it.");
        new CountDownLatch(1).await();
    }

    /** The laboratory's environment and credentials in the format of the plugin Configuration as Code. */
    public static String configuration(Laboratory laboratory) {
        return """
                credentials:
                  system:
                    domainCredentials:
                    - credentials:
                      - aws:
                          scope: GLOBAL
                          id: "lab-aws"
                          accessKey: "%s"
                          secretKey: "%s"
                      - basicSSHUserPrivateKey:
                          scope: SYSTEM
                          id: "lab-ssh"
                          username: "%s"
                          privateKeySource:
                            directEntry:
                              privateKey: |
                %s
                unclassified:
                  lustre:
                    environments:
                    - name: "%s"
                      region: "%s"
                      endpoint: "%s"
                      awsCredentialsId: "lab-aws"
                      subnetId: "%s"
                      securityGroupId: "%s"
                      pairName: "%s"
                      placementGroup: "%s"
                      ami: "%s"
                      serverCredentialsId: "lab-ssh"
                      sshPort: %d
                      loginNode: "%s"
                      mdsRoute: DIRECT_PRIVATE
                      ossRoute: LOGIN_NODE
                      clientRoute: LOGIN_NODE
                      hostPolicy: ACCEPT_NEW
                      clientTagName: "%s"
                      clientTagValue: "%s"
                """.formatted(
                        LabCloudBuilder.ACCESS_KEY_ID,
                        LabCloudBuilder.SIGNING_KEY,
                        Laboratory.USER,
                        laboratory
                                .privateKey()
                                .lines()
                                .map(line -> " ".repeat(16) + line)
                                .collect(Collectors.joining("\n")),
                        Laboratory.ENVIRONMENT,
                        laboratory.environment().region(),
                        laboratory.environment().endpoint(),
                        Laboratory.SUBNET,
                        Laboratory.GROUP,
                        Laboratory.PAIR,
                        Laboratory.PLACEMENT,
                        Laboratory.IMAGE,
                        laboratory.environment().ssh().port(),
                        laboratory.login().address(),
                        laboratory.environment().clients().tagName(),
                        laboratory.environment().clients().tagValue());
    }
}
