package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;
import org.kohsuke.stapler.Stapler;

/** What a form shows is what the step has, and what it is sent back with is the same step. */
@WithJenkins
class StepFormsJenkinsTest {

    @Test
    void everyStepComesBackFromItsFormAsItWas(JenkinsRule jenkins) throws Exception {
        StepConfigTester form = new StepConfigTester(jenkins);
        for (Step step : Stream.concat(filledIn(), untouched()).toList()) {
            assertThat(form.configRoundTrip(step))
                    .as(Snippetizer.object2Groovy(step))
                    .usingRecursiveComparison()
                    .isEqualTo(step);
        }
    }

    @Test
    void listsAreListsInTheGeneratedPipeline(JenkinsRule jenkins) throws Exception {
        BenchStep bench = new BenchStep();
        bench.setClients(List.of(1, 3));
        bench.setOperations(List.of("write"));
        ConfigureClientsStep clients = new ConfigureClientsStep();
        clients.setClients(List.of("node1", "node2"));
        ConfigureOssStep oss = new ConfigureOssStep();
        oss.setOssnum(0);

        StepConfigTester form = new StepConfigTester(jenkins);

        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(bench)))
                .isEqualTo("lustreBench clients: [1, 3], operations: ['write']");
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(clients)))
                .isEqualTo("lustreConfigureClients(clients: ['node1', 'node2'])");
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(oss))).isEqualTo("lustreConfigureOss ossnum: 0");
        StatusStep status = new StatusStep();
        status.setOnDegraded("FAILURE");
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(status)))
                .isEqualTo("lustreStatus onDegraded: 'FAILURE'");
        WithLustreStep own = new WithLustreStep();
        own.setOssCount(2);
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(own))).startsWith("withLustre(ossCount: 2) {");
        own.setDestroyExpired(false);
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(own)))
                .startsWith("withLustre(destroyExpired: false, ossCount: 2) {");
        assertThat(Snippetizer.object2Groovy(form.configRoundTrip(new DestroyStep())))
                .isEqualTo("lustreDestroy()");
    }

    @Test
    void aValueThatAStepRefusesIsNotLeftOutButSaid(JenkinsRule jenkins) throws Exception {
        jenkins.executeOnServer(() -> {
            for (String refused : List.of("{ossCount: -5}", "{timeToLiveHours: '-7'}")) {
                assertThatThrownBy(() -> new WithLustreStep()
                                .getDescriptor()
                                .newInstance(Stapler.getCurrentRequest2(), JSONObject.fromObject(refused)))
                        .as(refused)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(refused.substring(1, refused.indexOf(':')));
            }
            return null;
        });
    }

    @Test
    void everyParameterIsExplainedInTheReference(JenkinsRule jenkins) throws Exception {
        jenkins.executeOnServer(
                () -> { // help is looked for in a request
                    for (Step step : untouched().toList()) {
                        StepDescriptor descriptor = step.getDescriptor();
                        assertThat(descriptor.getHelpFile())
                                .as(descriptor.getId())
                                .isNotNull();
                        DescribableModel<?> model = DescribableModel.of(step.getClass());
                        assertThat(model.getHelp()).as(descriptor.getId()).isNotBlank();
                        for (DescribableParameter parameter : model.getParameters()) {
                            assertThat(parameter.getHelp())
                                    .as(descriptor.getId() + " " + parameter.getName())
                                    .isNotBlank();
                        }
                    }
                    return null;
                });
    }

    private static Stream<Step> untouched() {
        return Stream.of(
                new ProvisionStep("scratch"),
                new ConfigureMdsStep(),
                new ConfigureOssStep(),
                new ConfigureClientsStep(),
                new ConfigureStep(),
                new StatusStep(),
                new WithLustreStep(),
                new BenchStep(),
                new RecordStep("**/ior*.out"),
                new ScaleOutStep(2),
                new DestroyStep());
    }

    private static Stream<Step> filledIn() {
        ProvisionStep provision = new ProvisionStep("scratch-nightly");
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
        mds.setTimeoutMinutes(10);
        ConfigureOssStep oss = new ConfigureOssStep();
        oss.setStackName("scratch");
        oss.setOssnum(0);
        oss.setReformat("scratch-OST0000");
        oss.setReplace(true);
        ConfigureClientsStep clients = new ConfigureClientsStep();
        clients.setClients(List.of("node1", "node2"));
        BenchStep bench = new BenchStep();
        bench.setClients(List.of(1, 3));
        bench.setOperations(List.of("read"));
        bench.setTool("dd");
        bench.setFileSize("16GiB");
        bench.setBlockSize("4MiB");
        bench.setProcessesPerClient(2);
        bench.setRepetitions(5);
        bench.setStripeCount(1);
        bench.setOst(0);
        bench.setDirectIo(true);
        bench.setDropCaches(true);
        bench.setName("nightly");
        RecordStep record = new RecordStep("results/*.out");
        record.setTool("ior");
        record.setName("nightly");
        record.setStackName("scratch");
        record.setGates(List.of("write >= 1000 MB/s", "drop 10 %"));
        record.setOnRegression("FAILURE");
        ScaleOutStep scaleOut = new ScaleOutStep(3);
        scaleOut.setOssSize("Large-48TB");
        DestroyStep destroy = new DestroyStep();
        destroy.setStackName("scratch");
        ConfigureStep configure = new ConfigureStep();
        configure.setStackName("scratch");
        configure.setClients(List.of("node1"));
        StatusStep status = new StatusStep();
        status.setStackName("scratch");
        status.setClients(List.of("node1"));
        status.setMaxUsedPercent(75);
        status.setOnDegraded("NOTHING");
        status.setTimeoutMinutes(1);
        WithLustreStep own = new WithLustreStep();
        own.setStackName("scratch-own");
        own.setEnvironment("flight");
        own.setOssCount(2);
        own.setTags("team=flight");
        own.setClients(List.of("node1", "node2"));
        own.setTimeoutMinutes(60);
        return Stream.of(provision, mds, oss, clients, configure, status, own, bench, record, scaleOut, destroy);
    }
}
