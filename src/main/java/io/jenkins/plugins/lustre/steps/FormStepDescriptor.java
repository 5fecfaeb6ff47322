package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.controller.FormTexts;
import java.beans.Introspector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Set;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.DataBoundSetter;
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
            Step step = super.newInstance(request, FormTexts.read(form, lists));
            if (request != null) {
                requireAccepted(step, request, form);
            }
            return step;
        } catch (LinkageError e) { // as core wraps what a constructor throws
            throw FormTexts.refused(e);
        }
    }

    /** Data binding leaves a value out that its setter refuses, and tells nobody: each is offered once more. */
    private static void requireAccepted(Step step, StaplerRequest2 request, JSONObject form) {
        for (Method setter : step.getClass().getMethods()) {
            if (setter.isAnnotationPresent(DataBoundSetter.class)) {
                offer(step, setter, request, form);
            }
        }
    }

    private static void offer(Step step, Method setter, StaplerRequest2 request, JSONObject form) {
        String name = Introspector.decapitalize(setter.getName().substring("set".length()));
        if (form.has(name)) {
            Type type = setter.getGenericParameterTypes()[0];
            try {
                setter.invoke(step, request.bindJSON(type, setter.getParameterTypes()[0], form.get(name)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("Cannot set " + name, e);
            }
        }
    }

    /** A list as the form shows it. */
    @CheckForNull
    public final String text(@CheckForNull Collection<?> list) {
        return FormTexts.text(list);
    }
}
