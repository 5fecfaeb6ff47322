package io.jenkins.plugins.lustre.model;

import java.util.regex.Pattern;

/** The rule for a Lustre file system's name, as {@code mkfs.lustre} enforces it: 1 to 8 letters, digits or {@code _}. */
public final class FsName {

    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_]{1,8}");

    private FsName() {}

    public static boolean isValid(String name) {
        return name != null && RULE.matcher(name).matches();
    }
}
