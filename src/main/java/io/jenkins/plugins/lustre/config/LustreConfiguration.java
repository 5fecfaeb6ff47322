package io.jenkins.plugins.lustre.config;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.EnvironmentSource;
import io.jenkins.plugins.lustre.controller.FormTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The compute environments of this controller. Only an administrator changes them. */
@Extension
@Symbol("lustre")
public class LustreConfiguration extends GlobalConfiguration implements EnvironmentSource {

    private List<EnvironmentConfiguration> environments = new ArrayList<>();

    public LustreConfiguration() {
        load();
    }

    public static LustreConfiguration get() {
        return ExtensionList.lookupSingleton(LustreConfiguration.class);
    }

    public List<EnvironmentConfiguration> getEnvironments() {
        return List.copyOf(environments);
    }

    /** @throws IllegalArgumentException if two have the same name */
    @DataBoundSetter
    public void setEnvironments(List<EnvironmentConfiguration> environments) {
        List<EnvironmentConfiguration> all = environments == null ? List.of() : environments;
        Set<String> names = new HashSet<>();
        for (EnvironmentConfiguration environment : all) {
            if (!names.add(environment.getName())) {
                throw new IllegalArgumentException(
                        "Two compute environments are called '" + environment.getName() + "'");
            }
        }
        this.environments = new ArrayList<>(all);
        save();
    }

    /** A form without environments takes the last one away; a form that is wrong is sent back. */
    @Override
    public boolean configure(StaplerRequest2 request, JSONObject form) throws FormException {
        if (!form.has("environments")) {
            form.put("environments", new JSONArray());
        }
        try {
            request.bindJSON(this, form);
        } catch (IllegalArgumentException e) {
            throw FormTexts.refusal(e);
        }
        return true;
    }

    @Override
    public List<EnvironmentDefinition> definitions() {
        return environments.stream().map(EnvironmentConfiguration::definition).toList();
    }
}
