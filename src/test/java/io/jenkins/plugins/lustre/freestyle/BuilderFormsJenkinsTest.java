package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Descriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.lustre.steps.BenchStep;
import io.jenkins.plugins.lustre.steps.ConfigureClientsStep;
import io.jenkins.plugins.lustre.steps.ConfigureMdsStep;
import io.jenkins.plugins.lustre.steps.ConfigureOssStep;
import io.jenkins.plugins.lustre.steps.ConfigureStep;
import io.jenkins.plugins.lustre.steps.DestroyStep;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import io.jenkins.plugins.lustre.steps.RecordStep;
import io.jenkins.plugins.lustre.steps.ScaleOutStep;
import io.jenkins.plugins.lustre.steps.StatusStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The build steps of freestyle jobs have the forms of the Pipeline steps. */
@WithJenkins
class BuilderFormsJenkinsTest {

    @Test
    void everyBuildStepComesBackFromItsFormAsItWas(JenkinsRule jenkins) throws Exception {
        for (Builder builder : Stream.concat(filledIn(), untouched()).toList()) {
            assertThat(jenkins.configRoundtrip(builder))
                    .as(builder.getClass().getSimpleName())
                    .usingRecursiveComparison()
                    .isEqualTo(builder);
        }
    }

    @Test
    void thePostBuildActionComesBackFromItsFormAsItWas(JenkinsRule jenkins) throws Exception {
        RecordStep filledIn = new RecordStep("results/*.out");
        filledIn.setTool("ior");
        filledIn.setName("nightly");
        filledIn.setStackName("scratch-$BUILD_NUMBER");
        filledIn.setGates(List.of("drop 10 %", "change"));
        filledIn.setOnRegression("FAILURE");
        for (RecordStep step : List.of(filledIn, new RecordStep("**/ior*.out"))) {
            RecordPublisher publisher = new RecordPublisher(step);
            assertThat(jenkins.configRoundtrip(publisher))
                    .usingRecursiveComparison()
                    .isEqualTo(publisher);
        }
    }

    @Test
    void everyBuildStepHasTheHelpOfItsPipelineStep(JenkinsRule jenkins) throws Exception {
        jenkins.executeOnServer(
                () -> { // help is looked for in a request
                    for (Builder builder : untouched().toList()) {
                        Descriptor<Builder> descriptor = builder.getDescriptor();
                        String help = descriptor.getHelpFile();
                        assertThat(help).startsWith("/descriptor/io.jenkins.plugins.lustre.steps.");
                        assertThat(descriptor.getHelpFile("environment")).isEqualTo(help + "/environment");
                        assertThat(descriptor.getHelpFile("nothing")).isNull();
                    }
                    return null;
                });
    }

    private static Stream<Builder> untouched() {
        return Stream.of(
                new ProvisionBuilder(new ProvisionStep("scratch")),
                new ConfigureMdsBuilder(new ConfigureMdsStep()),
                new ConfigureOssBuilder(new ConfigureOssStep()),
                new ConfigureClientsBuilder(new ConfigureClientsStep()),
                new ConfigureBuilder(new ConfigureStep()),
                new StatusBuilder(new StatusStep()),
                new BenchBuilder(new BenchStep()),
                new ScaleOutBuilder(new ScaleOutStep(2)),
                new DestroyBuilder(new DestroyStep()));
    }

    private static Stream<Builder> filledIn() {
        ProvisionStep provision = new ProvisionStep("scratch-$BUILD_NUMBER");
        provision.setEnvironment("flight");
        provision.setFsname("scratch");
        provision.setMdsSize("Medium");
        provision.setOssSize("d3.4xlarge");
        provision.setOssCount(4);
        provision.setSpotPrice("0.50");
        provision.setTags("team=flight\ncost=42");
        provision.setTimeToLiveHours(8);
        provision.setDestroyExpired(true);
        provision.setTimeoutMinutes(45);
        provision.setKeepFailed(true);
        provision.setDeleteOnAbort(true);
        provision.setDryRun(true);
        ConfigureMdsStep mds = new ConfigureMdsStep();
        mds.setEnvironment("flight");
        mds.setStackName("scratch");
        mds.setReformat("scratch-MDT0000");
        ConfigureOssStep oss = new ConfigureOssStep();
        oss.setOssnum(0);
        oss.setReformat("scratch-OST0000");
        oss.setReplace(true);
        ConfigureClientsStep clients = new ConfigureClientsStep();
        clients.setClients(List.of("node1", "node2"));
        BenchStep bench = new BenchStep();
        bench.setClients(List.of(1, 3));
        bench.setOperations(List.of("read"));
        bench.setTool("fio");
        bench.setStripeCount(1);
        bench.setOst(0);
        bench.setDirectIo(true);
        ScaleOutStep scaleOut = new ScaleOutStep(3);
        scaleOut.setOssSize("Large-48TB");
        DestroyStep destroy = new DestroyStep();
        destroy.setStackName("scratch");
        destroy.setTimeoutMinutes(10);
        ConfigureStep configure = new ConfigureStep();
        configure.setClients(List.of("node1"));
        StatusStep status = new StatusStep();
        status.setStackName("scratch-$BUILD_NUMBER");
        status.setMaxUsedPercent(75);
        status.setOnDegraded("FAILURE");
        return Stream.of(
                new ConfigureBuilder(configure),
                new StatusBuilder(status),
                new ProvisionBuilder(provision),
                new ConfigureMdsBuilder(mds),
                new ConfigureOssBuilder(oss),
                new ConfigureClientsBuilder(clients),
                new BenchBuilder(bench),
                new ScaleOutBuilder(scaleOut),
                new DestroyBuilder(destroy));
    }
}
