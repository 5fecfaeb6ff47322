package io.jenkins.plugins.lustre.ssh;

import java.util.Map;

/** The names under which what this room saves stands in operation files. */
public final class SshKinds {

    private SshKinds() {}

    /** For the codec. A name once released is never given to another class. */
    public static Map<String, Class<?>> kinds() {
        return Map.of(
                "remoteTask", RemoteTask.class,
                "readTask", ReadTask.class,
                "startTask", StartTask.class,
                "pollTask", PollTask.class,
                "endTask", EndTask.class,
                "stopTask", StopTask.class,
                "failWith", FailWith.class,
                "waitForHost", WaitForHost.class,
                "reboot", Reboot.class,
                "taskResult", TaskResult.class);
    }
}
