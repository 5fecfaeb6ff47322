package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.cloud.Sizes;
import io.jenkins.plugins.lustre.model.FsName;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is wrong with the text of a form's field. A text with a variable in it ({@code $NAME}) is not judged, as its
 * value is not known yet.
 */
public final class FormChecks {

    private static final Pattern STACK_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}");

    private FormChecks() {}

    /** A stack's name as CloudFormation wants it. */
    public static FormValidation stackName(@CheckForNull String text, boolean required) {
        if (blank(text)) {
            return required ? FormValidation.error(Messages.FormChecks_stackNameRequired()) : FormValidation.ok();
        }
        return variable(text) || STACK_NAME.matcher(text.trim()).matches()
                ? FormValidation.ok()
                : FormValidation.error(Messages.FormChecks_stackName());
    }

    /** See {@link FsName}. */
    public static FormValidation fsname(@CheckForNull String text) {
        return blank(text) || variable(text) || FsName.isValid(text.trim())
                ? FormValidation.ok()
                : FormValidation.error(Messages.FormChecks_fsname());
    }

    /** A size of the guide or an instance type. */
    public static FormValidation mdsSize(@CheckForNull String text) {
        return blank(text) || variable(text) || Sizes.mdsType(text).isPresent()
                ? FormValidation.ok()
                : FormValidation.error(Messages.FormChecks_serverSize(Sizes.mdsNames()));
    }

    /** A size of the guide or an instance type. */
    public static FormValidation ossSize(@CheckForNull String text) {
        return blank(text) || variable(text) || Sizes.ossType(text).isPresent()
                ? FormValidation.ok()
                : FormValidation.error(Messages.FormChecks_serverSize(Sizes.ossNames()));
    }

    /** A price in USD. */
    public static FormValidation price(@CheckForNull String text) {
        if (blank(text) || variable(text)) {
            return FormValidation.ok();
        }
        try {
            if (new BigDecimal(text.trim()).signum() > 0) {
                return FormValidation.ok();
            }
        } catch (NumberFormatException e) {
            return FormValidation.error(Messages.FormChecks_price());
        }
        return FormValidation.error(Messages.FormChecks_price());
    }

    /** Which files to read. */
    public static FormValidation pattern(@CheckForNull String text) {
        return blank(text) ? FormValidation.error(Messages.FormChecks_pattern()) : FormValidation.ok();
    }

    /** Gates, separated by commas. */
    public static FormValidation gates(@CheckForNull String text) {
        if (blank(text) || variable(text)) {
            return FormValidation.ok();
        }
        try {
            BenchRules.of(FormTexts.phrases(text), "", 0);
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** One {@code name=value} per line. */
    public static FormValidation tags(@CheckForNull String text) {
        if (blank(text) || variable(text)) {
            return FormValidation.ok();
        }
        try {
            ProvisionWork.tags(text);
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** A whole number of a range; nothing is the default. */
    public static FormValidation number(@CheckForNull String text, int low, int high) {
        if (blank(text)) {
            return FormValidation.ok();
        }
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= low && number <= high) {
                return FormValidation.ok();
            }
        } catch (NumberFormatException e) {
            return FormValidation.error(numberMessage(low, high));
        }
        return FormValidation.error(numberMessage(low, high));
    }

    private static String numberMessage(int low, int high) {
        return high == Integer.MAX_VALUE
                ? Messages.FormChecks_numberFrom(low)
                : Messages.FormChecks_number(low, Integer.toString(high));
    }

    /** Bytes as people write them. */
    public static FormValidation size(@CheckForNull String text) {
        if (blank(text) || variable(text)) {
            return FormValidation.ok();
        }
        try {
            Size.parse(text);
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** Different whole numbers from 1 on. */
    public static FormValidation clientCounts(@CheckForNull String text) {
        List<String> words = FormTexts.words(text);
        boolean numbers = words.stream().allMatch(word -> number(word, 1, 100_000).kind == FormValidation.Kind.OK);
        return numbers && different(words) ? FormValidation.ok() : FormValidation.error(Messages.FormChecks_counts());
    }

    /** Words of {@link Access}, each once. */
    public static FormValidation operations(@CheckForNull String text) {
        List<String> words = FormTexts.words(text);
        if (words.stream().anyMatch(FormChecks::variable)) {
            return FormValidation.ok();
        }
        try {
            words.forEach(Access::parse);
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
        return different(words) ? FormValidation.ok() : FormValidation.error(Messages.FormChecks_twice());
    }

    private static boolean different(List<String> words) {
        return new HashSet<>(words).size() == words.size();
    }

    private static boolean blank(@CheckForNull String text) {
        return text == null || text.isBlank();
    }

    private static boolean variable(String text) {
        return text.contains("$");
    }
}
