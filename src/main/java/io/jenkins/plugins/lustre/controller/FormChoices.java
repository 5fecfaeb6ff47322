package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import java.util.List;
import java.util.function.Supplier;
import jenkins.model.Jenkins;

/** What the forms of steps and build steps offer and check, for those who may see a job's configuration. */
public final class FormChoices {

    /** The guide's sizes of an MDS, the smallest first. */
    public static final List<String> MDS_SIZES = List.of("Small", "Medium", "Large");

    /** The guide's sizes of an OSS, the smallest first. */
    public static final List<String> OSS_SIZES = List.of("Small-6TB", "Medium-12TB", "Large-48TB");

    private FormChoices() {}

    /**
     * Whether the one who looks at a form may know what this controller has.
     *
     * @param job whose form it is; null for a form outside of jobs
     */
    public static boolean allowed(@CheckForNull Item job) {
        return job == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : job.hasPermission(Item.EXTENDED_READ);
    }

    /** The answer of a check, or none for one who may not see the job's configuration. */
    public static FormValidation check(@CheckForNull Item job, Supplier<FormValidation> check) {
        return allowed(job) ? check.get() : FormValidation.ok();
    }

    /**
     * The names of the compute environments, and one entry for none of them.
     *
     * @param current what the form says now; stays an entry, also where nothing may be shown or it is gone
     */
    public static ListBoxModel environments(@CheckForNull Item job, @CheckForNull String current) {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.FormChoices_anyEnvironment(), "");
        if (allowed(job)) {
            EnvironmentSource.all()
                    .forEach(definition -> items.add(definition.environment().name()));
        }
        if (current != null && !current.isBlank() && items.stream().noneMatch(item -> item.value.equals(current))) {
            items.add(current);
        }
        return items;
    }

    /** The words of a choice, for those who may see it. */
    public static ListBoxModel words(@CheckForNull Item job, String... words) {
        ListBoxModel items = new ListBoxModel();
        if (allowed(job)) {
            for (String word : words) {
                items.add(word);
            }
        }
        return items;
    }
}
