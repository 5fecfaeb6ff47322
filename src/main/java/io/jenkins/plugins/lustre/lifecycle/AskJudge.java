package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;

/** Asks which rows are suspect. The runs to be made are saved before the first of them begins. */
record AskJudge(BenchReport report, Measurements measured) implements Operation<Measurements> {

    @Override
    public Progress<Measurements> advance(Session session) throws IOException {
        List<Integer> wanted = session.service(Judge.class).confirmations(report.record(measured));
        List<BenchSetup.Run> again = report.setup().confirming(report.rows(), wanted);
        if (again.isEmpty()) {
            return Progress.done(measured);
        }
        session.log()
                .once(
                        report.setup().id() + "/suspect",
                        "A gate speaks against "
                                + wanted.stream().filter(n -> n > 0).count() + " of " + wanted.size()
                                + " rows: measuring again before anything is concluded.");
        return Progress.next(Operations.then(
                Operations.attempt(new MeasureRuns(
                        report.setup().onlyAgain(again), report.tool(), 0, null, List.of(), measured.deadline(), null)),
                new Confirmed(measured, again)));
    }

    @Override
    public String status() {
        return "judging the figures";
    }
}
