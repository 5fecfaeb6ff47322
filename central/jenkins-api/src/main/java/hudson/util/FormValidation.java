package hudson.util;

import edu.umd.cs.findbugs.annotations.NonNull;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collection;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public abstract class FormValidation extends IOException implements HttpResponse {
    public final Kind kind;

    private FormValidation(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public static FormValidation error(String message) {
        return of(Kind.ERROR, message);
    }

    public static FormValidation warning(String message) {
        return of(Kind.WARNING, message);
    }

    public static FormValidation ok(String message) {
        return of(Kind.OK, message);
    }

    public static FormValidation ok() {
        return of(Kind.OK, null);
    }

    public static FormValidation error(String format, Object... args) {
        return error(String.format(format, args));
    }

    public static FormValidation warning(String format, Object... args) {
        return warning(String.format(format, args));
    }

    public static FormValidation ok(String format, Object... args) {
        return ok(String.format(format, args));
    }

    public static FormValidation error(Throwable e, String message) {
        return error(message);
    }

    public static FormValidation warning(Throwable e, String message) {
        return warning(message);
    }

    public static FormValidation error(Throwable e, String format, Object... args) {
        return error(String.format(format, args));
    }

    public static FormValidation warning(Throwable e, String format, Object... args) {
        return warning(String.format(format, args));
    }

    @NonNull
    public static FormValidation aggregate(@NonNull Collection<FormValidation> validations) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation errorWithMarkup(String message) {
        return of(Kind.ERROR, message);
    }

    public static FormValidation warningWithMarkup(String message) {
        return of(Kind.WARNING, message);
    }

    public static FormValidation okWithMarkup(String message) {
        return of(Kind.OK, message);
    }

    public static FormValidation respond(Kind kind, String html) {
        return of(kind, html);
    }

    public static FormValidation validateExecutable(String exe) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateNonNegativeInteger(String value) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateIntegerInRange(String value, int lower, int upper) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validatePositiveInteger(String value) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateRequired(String value) {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateBase64(
            String value, boolean allowWhitespace, boolean allowEmpty, String errorMessage) {
        throw new UnsupportedOperationException("signature only");
    }

    @Override
    public void generateResponse(StaplerRequest2 req, StaplerResponse2 rsp, Object node)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract String renderHtml();

    protected void respond(StaplerResponse2 rsp, String html) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    private static FormValidation of(Kind kind, String message) {
        return new FormValidation(kind, message) {
            @Override
            public String renderHtml() {
                throw new UnsupportedOperationException("signature only");
            }
        };
    }

    public enum Kind {
        OK,
        WARNING,
        ERROR
    }
}
