package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class GeneralNonBlockingStepExecution extends StepExecution {
    protected GeneralNonBlockingStepExecution(StepContext context) {
        super(context);
    }

    protected final void run(Block block) {
        throw new UnsupportedOperationException("signature only");
    }

    public void stop(Throwable cause) throws Exception {
        throw new UnsupportedOperationException("signature only");
    }

    public void onResume() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getStatus() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean blocksRestart() {
        throw new UnsupportedOperationException("signature only");
    }

    @FunctionalInterface
    protected interface Block {
        void run() throws Exception;
    }

    protected abstract class TailCall extends BodyExecutionCallback {
        protected abstract void finished(StepContext context) throws Exception;

        public final void onSuccess(StepContext context, Object result) {
            throw new UnsupportedOperationException("signature only");
        }

        public final void onFailure(StepContext context, Throwable t) {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
