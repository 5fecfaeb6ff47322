package io.jenkins.plugins.util;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

public abstract class AbstractExecution<T> extends SynchronousNonBlockingStepExecution<T> {
    protected AbstractExecution(StepContext context) {
        super(context);
    }

    protected Run<?, ?> getRun() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    protected Optional<VirtualChannel> getChannel() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    protected FilePath getBuildFolder() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    protected FilePath getWorkspace() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    protected TaskListener getTaskListener() throws InterruptedException, IOException {
        throw new UnsupportedOperationException("signature only");
    }

    protected Charset getCharset(String charset) {
        throw new UnsupportedOperationException("signature only");
    }

    protected ResultHandler createResultHandler() throws InterruptedException, IOException {
        throw new UnsupportedOperationException("signature only");
    }
}
