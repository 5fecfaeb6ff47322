package io.jenkins.plugins.lustre.bench.parse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.output.ToolResult;

/** One result as one line of JSON, described in docs/parsers.md. */
final class ResultLine {
    private ResultLine() {}

    static String of(String file, ToolResult result) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file);
        line.put("tool", result.tool());
        if (!result.version().isEmpty()) {
            line.put("version", result.version());
        }
        line.put("operation", result.operation());
        line.put("statistic", result.statistic());
        put(line, "bytesPerSecond", result.bytesPerSecond());
        put(line, "iops", result.iops());
        put(line, "opsPerSecond", result.opsPerSecond());
        put(line, "tasks", result.tasks());
        put(line, "nodes", result.nodes());
        put(line, "iteration", result.iteration());
        line.put("run", result.run());
        put(line, "test", result.test());
        if (result.label() != null) {
            line.put("job", result.label());
        }
        line.put("line", result.line());
        return line.toString();
    }

    private static void put(ObjectNode line, String field, Double value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    private static void put(ObjectNode line, String field, Integer value) {
        if (value != null) {
            line.put(field, value);
        }
    }
}
