package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Descriptor;
import hudson.tasks.Builder;
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
    void everyBuildStepHasTheHelpOfItsPipelineStep(JenkinsRule jenkins) {
        for (Builder builder : untouched().toList()) {
            Descriptor<Builder> descriptor = builder.getDescriptor();
            String help = descriptor.getHelpFile();
            assertThat(help).startsWith("/descriptor/io.jenkins.plugins.lustre.steps.");
            assertThat(descriptor.getHelpFile("environment")).isEqualTo(help + "/environment");
            assertThat(descriptor.getHelpFile("nothing")).isNull();
        }
    }

    private static Stream<Builder> untouched() {
        return Stream.of(
                new ProvisionBuilder("scratch"),
                new ConfigureMdsBuilder(),
                new ConfigureOssBuilder(),
                new ConfigureClientsBuilder(),
                new BenchBuilder(),
                new ScaleOutBuilder(2),
                new DestroyBuilder());
    }

    private static Stream<Builder> filledIn() {
        ProvisionBuilder provision = new ProvisionBuilder("scratch-$BUILD_NUMBER");
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
        ConfigureMdsBuilder mds = new ConfigureMdsBuilder();
        mds.setEnvironment("flight");
        mds.setStackName("scratch");
        mds.setReformat("scratch-MDT0000");
        ConfigureOssBuilder oss = new ConfigureOssBuilder();
        oss.setOssnum(0);
        oss.setReformat("scratch-OST0000");
        oss.setReplace(true);
        ConfigureClientsBuilder clients = new ConfigureClientsBuilder();
        clients.setClients(List.of("node1", "node2"));
        BenchBuilder bench = new BenchBuilder();
        bench.setClients(List.of(1, 3));
        bench.setOperations(List.of("read"));
        bench.setTool("fio");
        bench.setStripeCount(1);
        bench.setOst(0);
        bench.setDirectIo(true);
        ScaleOutBuilder scaleOut = new ScaleOutBuilder(3);
        scaleOut.setOssSize("Large-48TB");
        DestroyBuilder destroy = new DestroyBuilder();
        destroy.setStackName("scratch");
        destroy.setTimeoutMinutes(10);
        return Stream.of(provision, mds, oss, clients, bench, scaleOut, destroy);
    }
}
