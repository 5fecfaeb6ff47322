package io.jenkins.plugins.lustre.bench.fio;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns one fio run into one repetition's figures. */
public final class FioMeasurement {
    private FioMeasurement() {}

    /**
     * Reads the driver's output of one run in client/server mode.
     *
     * @param output what {@code fio --client=...} printed, standard error included or not
     * @param access the direction that the run was asked for
     * @param hosts the clients' names by {@code address,port} as the driver was given them, in the order of the rows
     * @throws OutputException if there is no result, if a job failed, or if a client is missing: fio leaves out a
     *     client that it could not reach and still exits with 0
     */
    public static Measurement ofClients(String output, Access access, Map<String, String> hosts) throws IOException {
        List<FioJob> jobs = FioJson.read(output);
        Set<String> missing = new LinkedHashSet<>(hosts.keySet());
        List<ClientFigure> clients = new ArrayList<>();
        for (Map.Entry<String, String> host : hosts.entrySet()) {
            List<FioJob> own = jobs.stream()
                    .filter(job -> !job.aggregate() && job.client().equals(host.getKey()))
                    .toList();
            if (!own.isEmpty()) {
                missing.remove(host.getKey());
                clients.add(merge(host.getValue(), access, own));
            }
        }
        if (!missing.isEmpty()) {
            throw new OutputException("fio measured " + clients.size() + " of " + hosts.size()
                    + " clients; nothing came from "
                    + missing.stream().map(hosts::get).toList()
                    + ". See fio's messages about them");
        }
        return Measurement.of(clients);
    }

    /**
     * Reads the output of fio that ran on one host without a server.
     *
     * @throws OutputException if there is no result or a job failed
     */
    public static Measurement ofLocal(String output, Access access, String host) throws IOException {
        return Measurement.of(List.of(merge(host, access, FioJson.read(output))));
    }

    private static ClientFigure merge(String host, Access access, List<FioJob> jobs) throws OutputException {
        long bytes = 0;
        Duration longest = Duration.ZERO;
        for (FioJob job : jobs) {
            FioIo io = job.io().get(access.word());
            if (job.error() != 0) {
                throw new OutputException(
                        job.line(), "fio failed on " + host + " with errno " + job.error() + " (" + job.title() + ")");
            }
            if (io == null || io.bytes() == 0) {
                throw new OutputException(
                        job.line(), "fio reports no " + access.word() + " on " + host + " (" + job.title() + ")");
            }
            bytes = Math.addExact(bytes, io.bytes());
            longest = io.runtime().compareTo(longest) > 0 ? io.runtime() : longest;
        }
        if (longest.isZero()) {
            throw new OutputException("fio took less than 1 ms for " + bytes + " bytes on " + host
                    + "; that is no measurement, use larger files");
        }
        return new ClientFigure(host, bytes, longest);
    }
}
