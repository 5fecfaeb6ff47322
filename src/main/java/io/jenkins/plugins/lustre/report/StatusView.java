package io.jenkins.plugins.lustre.report;

import io.jenkins.plugins.lustre.lifecycle.ClusterStatus;
import io.jenkins.plugins.lustre.lifecycle.HostStatus;
import io.jenkins.plugins.lustre.lifecycle.StatusTable;
import io.jenkins.plugins.lustre.lifecycle.TargetSpace;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** How a build saw a cluster, as pages and JSON show it. */
@ExportedBean
public final class StatusView {

    private final ClusterStatus status;

    StatusView(ClusterStatus status) {
        this.status = status;
    }

    @Exported
    public String getStackName() {
        return status.stackName();
    }

    @Exported
    public String getFsname() {
        return status.fsname();
    }

    /** When it was looked at, ISO 8601. */
    @Exported
    public String getTime() {
        return status.time().toString();
    }

    /** The same, as people read it. */
    public String getMoment() {
        return Texts.moment(status.time());
    }

    @Exported
    public boolean isDegraded() {
        return status.degraded();
    }

    @Exported
    public List<String> getProblems() {
        return status.problems();
    }

    @Exported(inline = true)
    public List<HostView> getHosts() {
        return status.hosts().stream().map(host -> new HostView(host, status)).toList();
    }

    @Exported(inline = true)
    public List<TargetView> getTargets() {
        return status.space().values().stream().map(TargetView::new).toList();
    }

    /** A host as it was seen. */
    @ExportedBean
    public static final class HostView {

        private final HostStatus host;
        private final ClusterStatus status;

        HostView(HostStatus host, ClusterStatus status) {
            this.host = host;
            this.status = status;
        }

        @Exported
        public String getName() {
            return host.name();
        }

        @Exported
        public String getRole() {
            return host.role().name();
        }

        @Exported
        public boolean isAnswered() {
            return host.answered();
        }

        /** What it serves or has mounted, in a few words. */
        @Exported
        public String getState() {
            return StatusTable.state(host, status);
        }

        /** How many of its connections to targets are there, or which are not. */
        @Exported
        public String getConnections() {
            return StatusTable.connections(host);
        }

        @Exported
        public String getLustre() {
            return host.lustre();
        }

        @Exported
        public String getKernel() {
            return host.kernel();
        }
    }

    /** How full a target was. */
    @ExportedBean
    public static final class TargetView {

        private final TargetSpace space;

        TargetView(TargetSpace space) {
            this.space = space;
        }

        @Exported
        public String getName() {
            return space.target();
        }

        @Exported
        public long getBytes() {
            return space.bytes();
        }

        @Exported
        public long getBytesAvailable() {
            return space.available();
        }

        @Exported
        public int getUsedPercent() {
            return space.usedPercent();
        }

        @Exported
        public int getInodesUsedPercent() {
            return space.inodesUsedPercent();
        }

        /** Its size, for people. */
        public String getCapacity() {
            return StatusTable.bytes(space.bytes());
        }

        /** What users can still have, for people. */
        public String getAvailable() {
            return StatusTable.bytes(space.available());
        }
    }
}
