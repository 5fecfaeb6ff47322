package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.lifecycle.Judge;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import java.io.IOException;
import java.util.List;

/** Judges by the gates that a step was given and by the history of its job. */
record HistoryJudge(LustreBuild build, String id, BenchRules rules) implements Judge {

    @Override
    public List<Integer> confirmations(BenchRecord measured) throws IOException {
        if (rules.confirmations() == 0 || rules.gates().isEmpty()) {
            return measured.rows().stream().map(row -> 0).toList();
        }
        HistoryEntry entry = HistoryEntry.unjudged(build.number(), id, measured);
        return rules.parse().judge(entry, build.history().read().entries()).judgements().stream()
                .map(judgement -> judgement.accepted() ? 0 : rules.confirmations())
                .toList();
    }
}
