package io.jenkins.plugins.lustre.controller;

import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.parse.OutputRecord;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.time.Instant;
import jenkins.MasterToSlaveFileCallable;

/** Reads a benchmark's output where it lies, in constant memory, and answers with a record as JSON. */
public final class ReadOutput extends MasterToSlaveFileCallable<String> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String tool;
    private final String time;

    /** @param time when the record counts as measured */
    ReadOutput(String name, BenchTool tool, Instant time) {
        this.name = name;
        this.tool = tool.word();
        this.time = time.toString();
    }

    @Override
    public String invoke(File file, VirtualChannel channel) throws IOException {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            return RecordJson.line(OutputRecord.read(name, BenchTool.parse(tool), Instant.parse(time), in));
        }
    }
}
