package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of a laboratory host: those whose environment names its directory tree, wherever they were started. */
final class LabProcesses {
    private final byte[] mark;

    LabProcesses(Path root) {
        mark = ("\0LUSTRE_LAB_ROOT=" + root + "\0").getBytes(StandardCharsets.UTF_8);
    }

    /** Ends them all, as a power failure would; returns when none is left. */
    void kill() {
        for (List<ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
            left.forEach(ProcessHandle::destroyForcibly);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::isMarked).toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
            return contains(("\0" + new String(environment, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // Ended meanwhile, or somebody else's: in both cases not one of this host.
            return false;
        }
    }

    private boolean contains(byte[] environment) {
        for (int start = 0; start <= environment.length - mark.length; start++) {
            int length = 0;
            while (length < mark.length && environment[start + length] == mark[length]) {
                length++;
            }
            if (length == mark.length) {
                return true;
            }
        }
        return false;
    }
}
