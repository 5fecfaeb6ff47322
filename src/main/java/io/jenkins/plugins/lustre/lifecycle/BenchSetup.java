package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.fio.FioClient;
import io.jenkins.plugins.lustre.cloud.GroupRules;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A benchmark with the cluster and the clients that it is for.
 *
 * @param id of the operation; the directory of the files is named after it
 * @param name of the benchmark, in records
 * @param clients as many as the largest row needs, in order; the first one drives
 * @param placementGroup whether the environment names a placement group; only states that an earlier release has saved
 *     tell it, and it counts only where that release has asked for the hardware too
 * @param timeout how long all of it may take
 * @param again the runs to be made instead of those of the spec, to confirm suspect rows; else empty
 * @param software versions of a tool that runs by MPI, and of MPI; empty with other tools
 * @param listedDisks whether the OSS keep their data on listed disks instead of their instance storage
 */
record BenchSetup(
        String id,
        String name,
        Cluster cluster,
        List<Host> clients,
        BenchSpec spec,
        boolean placementGroup,
        Duration timeout,
        List<Run> again,
        String software,
        boolean listedDisks) {

    /**
     * One measurement to be made.
     *
     * @param clients with how many
     * @param repetition from 1, above the spec's for what is measured again; 0 for the write that only lays out what is
     *     read
     */
    record Run(int clients, Access access, int repetition) {}

    BenchSetup {
        clients = List.copyOf(clients);
        software = software == null ? "" : software;
        again = again == null ? List.of() : List.copyOf(again);
    }

    BenchSetup withSoftware(String versions) {
        return new BenchSetup(id, name, cluster, clients, spec, placementGroup, timeout, again, versions, listedDisks);
    }

    /** The same bench with its clients as they are called by others. */
    BenchSetup withClients(List<Host> same) {
        return new BenchSetup(id, name, cluster, same, spec, placementGroup, timeout, again, software, listedDisks);
    }

    /** The same bench with these runs alone. */
    BenchSetup onlyAgain(List<Run> runs) {
        return new BenchSetup(id, name, cluster, clients, spec, placementGroup, timeout, runs, software, listedDisks);
    }

    /** The runs that confirm rows, each as often as is wanted; those of a repetition stand together. */
    List<Run> confirming(List<Run> rows, List<Integer> wanted) {
        List<Run> further = new ArrayList<>();
        for (int count : spec.clients()) {
            int most = 0;
            for (int i = 0; i < rows.size(); i++) {
                most = rows.get(i).clients() == count ? Math.max(most, wanted.get(i)) : most;
            }
            for (int time = 1; time <= most; time++) {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i).clients() == count && wanted.get(i) >= time) {
                        further.add(new Run(count, rows.get(i).access(), spec.repetitions() + time));
                    }
                }
            }
        }
        return further;
    }

    /** Where the files go on every client. */
    String directory() {
        return "/mnt/data/.lustre-bench-" + id;
    }

    Host driver() {
        return clients.get(0);
    }

    List<Host> first(int count) {
        return clients.subList(0, count);
    }

    static FioClient fio(Host client) {
        return new FioClient(client.name(), client.nidAddress(), GroupRules.FIO_PORT);
    }

    /** All runs in order. Where only reads are asked for, a write that does not count comes before them. */
    List<Run> runs() {
        if (!again.isEmpty()) {
            return again;
        }
        return spec.tool() == BenchTool.MDTEST ? byRepetition() : byOperation();
    }

    /** The runs, from one on, that one start of the tool measures: with mdtest all operations of a repetition. */
    List<Run> together(int index) {
        List<Run> runs = runs();
        Run first = runs.get(index);
        int end = index + 1;
        while (spec.tool() == BenchTool.MDTEST
                && end < runs.size()
                && runs.get(end).clients() == first.clients()
                && runs.get(end).repetition() == first.repetition()) {
            end++;
        }
        return runs.subList(index, end);
    }

    private List<Run> byRepetition() {
        List<Run> runs = new ArrayList<>();
        for (int count : spec.clients()) {
            for (int repetition = 1; repetition <= spec.repetitions(); repetition++) {
                for (Access access : spec.operations()) {
                    runs.add(new Run(count, access, repetition));
                }
            }
        }
        return runs;
    }

    private List<Run> byOperation() {
        List<Run> runs = new ArrayList<>();
        boolean laysOut = !spec.operations().contains(Access.WRITE)
                || spec.operations().indexOf(Access.WRITE) > spec.operations().indexOf(Access.READ)
                        && spec.operations().contains(Access.READ);
        for (int count : spec.clients()) {
            if (laysOut) {
                runs.add(new Run(count, Access.WRITE, 0));
            }
            for (Access access : spec.operations()) {
                for (int repetition = 1; repetition <= spec.repetitions(); repetition++) {
                    runs.add(new Run(count, access, repetition));
                }
            }
        }
        return runs;
    }
}
