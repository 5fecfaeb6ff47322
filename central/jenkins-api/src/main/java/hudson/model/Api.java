package hudson.model;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public class Api extends AbstractModelObject {
    public final Object bean;

    public Api(Object bean) {
        this.bean = bean;
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public void doXml(StaplerRequest2 req, StaplerResponse2 rsp, String xpath, String wrapper, String tree, int depth)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public void doSchema(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public void doJson(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public void doPython(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }
}
