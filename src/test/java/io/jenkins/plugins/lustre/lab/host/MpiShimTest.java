package io.jenkins.plugins.lustre.lab.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The MPI programs of the laboratory answer as Open MPI 4.1.4, MPICH 4.0.2 and IOR 4.1.0+dev on Debian 12 were recorded to
 * answer, on three hosts: exit statuses and first words.
 */
class MpiShimTest {
    private final LabHosts hosts = LabHosts.open(0);
    private LabHost one;
    private LabHost two;

    @BeforeEach
    void start() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "openssh-client is not installed");
        one = host("node1", "127.33.1.1");
        two = host("node2", "127.33.1.2");
        hosts.connect(List.of(one, two));
    }

    private LabHost host(String name, String address) {
        return hosts.start(LabHostSpec.of(name, address, "centos", "ssh-ed25519 AAAA", LabRole.CLIENT));
    }

    @AfterEach
    void close() {
        hosts.close();
    }

    /** Exit status and words; {@code @} in the command stands for the host's root. */
    private String run(String command) throws Exception {
        one.write("/tmp/both", "127.33.1.1 slots=1\n127.33.1.2 slots=1\n");
        one.write("/tmp/mpich", "127.33.1.1:1\n127.33.1.2:1\n");
        Process process = one.command(command.replace("@/", one.root() + "/"))
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + ": " + words;
    }

    @Test
    void open_mpi_tells_its_version_and_starts_one_process_for_each_slot() throws Exception {
        assertThat(run("mpirun --version")).startsWith("0: mpirun (Open MPI) 4.1.4\n");
        String both = run("mpirun --hostfile @/tmp/both -n 2 --bind-to none hostname");
        assertThat(both).startsWith("0: ").contains("node1\n", "node2\n");
    }

    @Test
    void open_mpi_refuses_what_it_does_not_know_or_have() throws Exception {
        assertThat(run("mpirun --hostfile @/tmp/both -n 2 --nonsense hostname"))
                .startsWith("1: mpirun: Error: unknown option \"--nonsense\"\nType 'mpirun --help' for usage.");
        assertThat(run("mpirun --hostfile @/tmp/both -n 3 hostname"))
                .startsWith("1: ---")
                .contains("There are not enough slots available in the system to satisfy the 3\nslots that were");
        assertThat(run("mpirun --hostfile @/tmp/nothing -n 2 hostname"))
                .startsWith("1: ---")
                .contains("Open RTE was unable to open the hostfile:");
        assertThat(run("mpirun --hostfile @/tmp/both -n 2 @/tmp/nothing"))
                .startsWith("132: ")
                .contains("it could not access\nor execute an executable:", "2 total processes failed to start");
        assertThat(run("sudo -n mpirun --hostfile @/tmp/both -n 2 hostname"))
                .startsWith("1: ---")
                .contains("mpirun has detected an attempt to run as root.");
    }

    @Test
    void a_host_that_is_not_reached_is_told_by_ssh_and_then_by_open_mpi() throws Exception {
        two.unplug();
        assertThat(run("mpirun --hostfile @/tmp/both -n 2 sleep 60"))
                .startsWith("255: ssh: connect to host 127.33.1.2 port")
                .contains("ORTE was unable to reliably start one or more daemons.");
    }

    @Test
    void a_process_that_fails_takes_the_others_with_it() throws Exception {
        assertThat(run("mpirun --hostfile @/tmp/both -n 2 bash -c '[ $LAB_MPI_RANK = 0 ] || exit 3; sleep 60'"))
                .startsWith("3: ---")
                .contains("Primary job  terminated normally, but 1 process returned");
    }

    @Test
    void mpich_has_other_options() throws Exception {
        one.write("/lab/mpi", "mpich");
        assertThat(run("mpirun --version")).startsWith("0: HYDRA build details:\n    Version:   ");
        assertThat(run("mpirun -f @/tmp/mpich -n 2 -genv LC_ALL C hostname")).startsWith("0: ");
        assertThat(run("mpirun -f @/tmp/mpich -n 2 --nonsense hostname"))
                .startsWith("255: [mpiexec@node1] match_arg (utils/args/args.c:163): unrecognized argument nonsense");
        assertThat(run("mpirun -f @/tmp/nothing -n 2 hostname"))
                .startsWith("255: ")
                .contains("unable to open host file");
    }

    @Test
    void ior_refuses_as_the_real_one() throws Exception {
        assertThat(run("ior --nonsense"))
                .startsWith("1: Error invalid argument: --nonsense\nInvalid options\nSynopsis");
        assertThat(run("ior -w -F -b 8388608 -t 1048577 -o @/tmp/f"))
                .startsWith("255: ERROR: transfer size must be a multiple of access size");
        assertThat(run("ior -w -F -b 1048576 -t 65536 -o @/tmp/nothing/f"))
                .startsWith("255: ")
                .contains("failed. Error: No such file or directory, (aiori-POSIX.c");
        assertThat(run("ior -r -F -b 1048576 -t 65536 -o @/tmp/nothing"))
                .startsWith("255: ")
                .contains("ERROR: open64(", "failed: No such file or directory, (aiori-POSIX.c");
        assertThat(run("ior -w -k -F -b 65536 -t 65536 -o @/tmp/f >/dev/null; ior -r -F -b 131072 -t 65536 -o @/tmp/f"))
                .startsWith("255: ")
                .contains("returned EOF prematurely", "ERROR: cannot read from file");
    }
}
