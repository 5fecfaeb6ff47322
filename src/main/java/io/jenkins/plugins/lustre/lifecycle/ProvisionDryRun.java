package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;

/** Prints what {@link Provision} would create or change, with the usable capacity, keeps the template, creates nothing. */
public record ProvisionDryRun(ProvisionRequest request) implements Operation<Void> {

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("under way");
    }
}
