package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.lifecycle.Judge;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Outcome;
import java.io.IOException;
import java.util.Map;

/**
 * A build as the steps need it. Steps and builders ask this interface for everything that Jenkins knows, so that the
 * laboratory can run them without a controller. What it archives are artifacts of the build, and its console is the
 * build's.
 */
public interface LustreBuild extends OperationHome {

    /** The build's number. */
    int number();

    /** Where those of its operations are noted that have not ended. */
    RunningOperations running();

    /** The history of the build's job. */
    HistoryFile history() throws IOException;

    /** A benchmark is judged while its cluster still stands. */
    @Override
    default Map<Class<?>, Object> services(String operationId, Map<String, String> labels) throws IOException {
        return Map.of(Judge.class, new HistoryJudge(this, operationId, BenchRules.from(labels)));
    }

    /**
     * Makes the build unstable or failed, and says why where the build is shown. The step that asks for it goes on. Twice
     * is the same as once.
     */
    void result(Outcome outcome, String why);
}
