package io.jenkins.plugins.lustre.controller;

import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.StackTags;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.controller.SeenCluster.Origin;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;

/** Finds the job and the build that a stack's tags name. */
public final class Origins {

    private static final Logger LOGGER = Logger.getLogger(Origins.class.getName());

    private Origins() {}

    /** What is left of them, whoever may see them. May load a build. */
    @SuppressWarnings("try") // being open is all that the context is for
    static Origin of(OwnStack stack) {
        if (name(stack).isEmpty()) {
            return Origin.NONE;
        }
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            Optional<Job<?, ?>> job = job(stack);
            if (job.isEmpty()) {
                return Origin.JOB_GONE;
            }
            return number(stack)
                            .filter(n -> job.get().getBuildByNumber(n) != null)
                            .isPresent()
                    ? Origin.KEPT
                    : Origin.BUILD_GONE;
        }
    }

    /** The job, if there is one that whoever asks may see. */
    public static Optional<Job<?, ?>> job(OwnStack stack) {
        String tag = name(stack);
        return tag.isEmpty()
                ? Optional.empty()
                : exact(tag).or(() -> replaced(tag)).or(() -> moved(tag));
    }

    /** One that may be discovered but not read is not seen either. */
    private static Optional<Job<?, ?>> exact(String name) {
        try {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name, Job.class));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    /** A job whose name has characters that a tag cannot carry. */
    private static Optional<Job<?, ?>> replaced(String tag) {
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            if (StackTags.value(job.getFullName()).equals(tag)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** A job that has another name or place than it had then. */
    private static Optional<Job<?, ?>> moved(String tag) {
        try {
            return MovedJobs.here().names().entrySet().stream()
                    .filter(name -> StackTags.value(name.getKey()).equals(tag))
                    .findFirst()
                    .flatMap(name -> exact(name.getValue()));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "cannot tell which jobs were renamed or moved", e);
            return Optional.empty();
        }
    }

    /** The job's name as the tag has it: characters that a tag cannot carry were replaced. */
    public static String name(OwnStack stack) {
        String tag = stack.tag(TagNames.JOB);
        return tag.equals(StackTags.value("")) ? "" : tag;
    }

    /** The build's number; empty if the tag is none. */
    public static Optional<Integer> number(OwnStack stack) {
        try {
            return Optional.of(Integer.valueOf(stack.tag(TagNames.BUILD)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
