package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.controller.FormTexts;
import java.util.Collection;
import java.util.Set;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.StaplerRequest2;

/** A step whose form has texts that stand for lists, and defaults for what is left empty, see {@link FormTexts}. */
public abstract class FormStepDescriptor extends StepDescriptor {

    private final Set<String> lists;

    /** @param lists names of the parameters that are lists */
    FormStepDescriptor(String... lists) {
        this.lists = Set.of(lists);
    }

    @Override
    public final Step newInstance(@CheckForNull StaplerRequest2 request, JSONObject form) throws FormException {
        try {
            return super.newInstance(request, FormTexts.read(form, lists));
        } catch (LinkageError e) { // as core wraps what a constructor or a setter throws
            throw FormTexts.refused(e);
        }
    }

    /** A list as the form shows it. */
    @CheckForNull
    public final String text(@CheckForNull Collection<?> list) {
        return FormTexts.text(list);
    }
}
