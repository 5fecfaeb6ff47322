package org.kohsuke.stapler;

public class Stapler extends jakarta.servlet.http.HttpServlet {
    public static StaplerRequest2 getCurrentRequest2() {
        throw new UnsupportedOperationException("signature only");
    }

    public static StaplerResponse2 getCurrentResponse2() {
        throw new UnsupportedOperationException("signature only");
    }
}
