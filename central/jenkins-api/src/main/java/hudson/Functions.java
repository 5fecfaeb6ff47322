package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;

public class Functions {
    public static boolean isWindows() {
        throw new UnsupportedOperationException("signature only");
    }

    public static String htmlAttributeEscape(String text) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void checkPermission(Permission permission) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public static void checkPermission(AccessControlled object, Permission permission)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public static void checkPermission(Object object, Permission permission) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public static boolean hasPermission(Permission permission) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public static boolean hasPermission(Object object, Permission permission) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public static void printStackTrace(@CheckForNull Throwable t, @NonNull PrintWriter pw) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void printStackTrace(@CheckForNull Throwable t, @NonNull PrintStream ps) {
        throw new UnsupportedOperationException("signature only");
    }
}
