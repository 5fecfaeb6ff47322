package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

public class Util {
    @Nullable
    public static String replaceMacro(@CheckForNull String s, @NonNull Map<String, String> properties) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void deleteFile(@NonNull File f) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static void deleteRecursive(@NonNull File dir) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static String nullify(@CheckForNull String v) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String getDigestOf(@NonNull InputStream source) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String getDigestOf(@NonNull String text) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String getDigestOf(@NonNull File file) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String toHexString(@NonNull byte[] data, int start, int len) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String toHexString(@NonNull byte[] bytes) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String getTimeSpanString(long duration) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String rawEncode(@NonNull String s) {
        throw new UnsupportedOperationException("signature only");
    }

    @Nullable
    public static String escape(@CheckForNull String text) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String xmlEscape(@NonNull String text) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static String fixNull(@CheckForNull String s) {
        return s == null ? "" : s;
    }

    @NonNull
    public static <T> T fixNull(@CheckForNull T s, @NonNull T defaultValue) {
        return s == null ? defaultValue : s;
    }

    @CheckForNull
    public static String fixEmpty(@CheckForNull String s) {
        return s == null || s.isEmpty() ? null : s;
    }

    @CheckForNull
    public static String fixEmptyAndTrim(@CheckForNull String s) {
        return s == null ? null : fixEmpty(s.trim());
    }

    @NonNull
    public static <T> List<T> fixNull(@CheckForNull List<T> l) {
        return l == null ? List.of() : l;
    }

    @NonNull
    public static <T> Set<T> fixNull(@CheckForNull Set<T> l) {
        return l == null ? Set.of() : l;
    }

    @NonNull
    public static <T> Collection<T> fixNull(@CheckForNull Collection<T> l) {
        return l == null ? List.of() : l;
    }

    @NonNull
    public static <T> Iterable<T> fixNull(@CheckForNull Iterable<T> l) {
        return l == null ? List.of() : l;
    }

    @NonNull
    public static Properties loadProperties(@NonNull String properties) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }
}
