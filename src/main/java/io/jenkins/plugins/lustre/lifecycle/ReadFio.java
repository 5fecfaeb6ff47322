package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.fio.FioMeasurement;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** fio ran: its output is read. Only the figures are kept. */
record ReadFio(Access access, List<Host> clients) implements TaskReader<Measurement>, Next<TaskResult, Measurement> {

    ReadFio {
        clients = List.copyOf(clients);
    }

    @Override
    public Measurement read(TaskResult ran) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        clients.forEach(client -> names.put(BenchSetup.fio(client).endpoint(), client.name()));
        return FioMeasurement.ofClients(ran.result().path("output").asText(), access, names);
    }

    /** For benchmarks that an earlier version saved while they ran. */
    @Override
    public Operation<Measurement> after(TaskResult ran) throws IOException {
        return new Return<>(read(ran));
    }
}
