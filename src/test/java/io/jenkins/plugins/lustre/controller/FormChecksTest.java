package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.cloud.Sizes;
import org.junit.jupiter.api.Test;

class FormChecksTest {

    @Test
    void everySizeThatAFormOffersIsKnown() {
        assertThat(FormChoices.MDS_SIZES).allMatch(size -> Sizes.mdsType(size).isPresent());
        assertThat(FormChoices.OSS_SIZES).allMatch(size -> Sizes.ossType(size).isPresent());
        assertThat(Sizes.mdsNames().split(", ")).containsExactlyInAnyOrderElementsOf(FormChoices.MDS_SIZES);
        assertThat(Sizes.ossNames().split(", ")).containsExactlyInAnyOrderElementsOf(FormChoices.OSS_SIZES);
    }

    @Test
    void aStackNeedsAGoodName() {
        ok(FormChecks.stackName("scratch-nightly", true));
        ok(FormChecks.stackName("", false));
        ok(FormChecks.stackName("$STACK", true));
        error(FormChecks.stackName("", true));
        error(FormChecks.stackName("1st", true));
        error(FormChecks.stackName("a_b", true));
    }

    @Test
    void numbersHaveARange() {
        ok(FormChecks.number("", 1, 3));
        ok(FormChecks.number(" 3 ", 1, 3));
        error(FormChecks.number("4", 1, 3));
        error(FormChecks.number("x", 1, 3));
        assertThat(FormChecks.number("0", 1, Integer.MAX_VALUE)).hasMessage("A whole number, 1 or more.");
    }

    @Test
    void listsHaveEachWordOnce() {
        ok(FormChecks.clientCounts("1, 3"));
        error(FormChecks.clientCounts("1, 1"));
        error(FormChecks.clientCounts("0"));
        ok(FormChecks.operations("write, read"));
        error(FormChecks.operations("write, erase"));
        error(FormChecks.operations("read read"));
    }

    @Test
    void valuesAreJudgedAsTheStepsReadThem() {
        ok(FormChecks.fsname("scratch"));
        error(FormChecks.fsname("ninechars"));
        ok(FormChecks.size("16GiB"));
        error(FormChecks.size("16 gigs"));
        ok(FormChecks.price("0.50"));
        error(FormChecks.price("-1"));
        ok(FormChecks.tags("team=flight\ncost=1=2"));
        error(FormChecks.tags("team"));
        ok(FormChecks.ossSize("d3.4xlarge"));
        error(FormChecks.ossSize("Huge"));
    }

    private static void ok(FormValidation validation) {
        assertThat(validation.kind).isEqualTo(FormValidation.Kind.OK);
    }

    private static void error(FormValidation validation) {
        assertThat(validation.kind).isEqualTo(FormValidation.Kind.ERROR);
    }
}
