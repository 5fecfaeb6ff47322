package io.jenkins.plugins.lustre.bench.fio;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The job file of one client.
 *
 * <p>Each process has a file of its own, {@code <directory>/<client>.<number>}: fio's own naming takes the address that
 * a connection came from, which is the same on every server when one driver starts them all. A run starts from the same
 * layout each time: writes neither preallocate nor truncate late, reads find the files that a write left.
 */
public final class FioJobFile {
    private static final Pattern DIRECTORY = Pattern.compile("/[A-Za-z0-9._/-]*");

    private FioJobFile() {}

    /**
     * The text of the job file.
     *
     * @param directory absolute path on the client, of letters, digits and {@code . _ - /} (fio splits others, and has
     *     no way to quote them)
     * @throws IllegalArgumentException if the directory has other characters
     */
    public static String text(BenchSpec spec, Access access, String directory, FioClient client) {
        if (!DIRECTORY.matcher(directory).matches()) {
            throw new IllegalArgumentException("fio cannot use this directory: \"" + directory
                    + "\"; use an absolute path of letters, digits and . _ - /");
        }
        return String.join(
                "\n",
                "[" + access.word() + "]",
                "ioengine=psync",
                "rw=" + access.word(),
                "bs=" + spec.blockSize().bytes(),
                "size=" + spec.fileSize().bytes(),
                "numjobs=" + spec.processesPerClient(),
                "directory=" + directory,
                "unique_filename=0",
                "filename_format=" + client.name() + ".$jobnum",
                "fallocate=none",
                "direct=" + (spec.directIo() ? 1 : 0),
                access == Access.WRITE ? "end_fsync=1" : "invalidate=1",
                access == Access.WRITE ? "overwrite=0" : "allow_file_create=0",
                "group_reporting=0",
                "thread=0",
                "");
    }

    /** The names of a client's files in the directory, in the order of its processes. */
    public static List<String> files(BenchSpec spec, FioClient client) {
        return IntStream.range(0, spec.processesPerClient())
                .mapToObj(process -> client.name() + "." + process)
                .toList();
    }
}
