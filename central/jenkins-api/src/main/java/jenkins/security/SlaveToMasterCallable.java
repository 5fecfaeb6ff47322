package jenkins.security;

import hudson.remoting.Callable;
import org.jenkinsci.remoting.RoleChecker;

public abstract class SlaveToMasterCallable<V, T extends Throwable> implements Callable<V, T> {
    public void checkRoles(RoleChecker checker) throws SecurityException {}
}
