package jenkins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.logging.Level;

public class SystemProperties {
    private SystemProperties() {}

    @CheckForNull
    public static String getString(String key) {
        return System.getProperty(key);
    }

    public static String getString(String key, @CheckForNull String def) {
        return System.getProperty(key, def);
    }

    public static String getString(String key, @CheckForNull String def, Level logLevel) {
        return System.getProperty(key, def);
    }

    public static boolean getBoolean(String name) {
        return Boolean.getBoolean(name);
    }

    public static boolean getBoolean(String name, boolean def) {
        return Boolean.parseBoolean(System.getProperty(name, Boolean.toString(def)));
    }

    @CheckForNull
    public static Boolean optBoolean(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static Integer getInteger(String name) {
        return Integer.getInteger(name);
    }

    public static Integer getInteger(String name, Integer def) {
        return Integer.getInteger(name, def);
    }

    public static Integer getInteger(String name, Integer def, Level logLevel) {
        return Integer.getInteger(name, def);
    }

    @CheckForNull
    public static Long getLong(String name) {
        return Long.getLong(name);
    }

    public static Long getLong(String name, Long def) {
        return Long.getLong(name, def);
    }

    public static Long getLong(String name, Long def, Level logLevel) {
        return Long.getLong(name, def);
    }
}
