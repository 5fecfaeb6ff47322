package io.jenkins.plugins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.AbstractProject;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import java.nio.charset.Charset;

public class ValidationUtilities {
    public ComboBoxModel getAllCharsets() {
        throw new UnsupportedOperationException("signature only");
    }

    public Charset getCharset(@CheckForNull String charset) {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation validateCharset(String reportEncoding) {
        throw new UnsupportedOperationException("signature only");
    }

    public void ensureValidId(String id) {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation validateId(String id) {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation doCheckPattern(AbstractProject<?, ?> project, String pattern) {
        throw new UnsupportedOperationException("signature only");
    }
}
