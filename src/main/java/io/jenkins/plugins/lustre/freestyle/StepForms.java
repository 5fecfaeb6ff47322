package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor;
import io.jenkins.plugins.lustre.controller.FormTexts;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.kohsuke.stapler.StaplerRequest2;

/** The forms of Pipeline steps, where they stand in freestyle jobs. */
final class StepForms {

    private StepForms() {}

    /** The descriptor of a step, which owns the form. */
    static Descriptor<?> of(Class<? extends Step> step) {
        return Jenkins.get().getDescriptorOrDie(step);
    }

    /** The step that a submitted form describes. */
    static <S extends Step> S step(Class<S> step, @CheckForNull StaplerRequest2 request, JSONObject form)
            throws Descriptor.FormException {
        // They name what the step stands in, and it is the step that is made of the form.
        form.remove("$class");
        form.remove("stapler-class");
        try {
            return step.cast(of(step).newInstance(request, form));
        } catch (IllegalArgumentException e) {
            throw FormTexts.refusal(e);
        }
    }
}
