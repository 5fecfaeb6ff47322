package io.jenkins.plugins.lustre.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A log that notes, beside printing, in which branch of the operation each line was printed. */
final class BranchLog implements OperationLog {

    /**
     * A printed line.
     *
     * @param branch the names of the branches that it was printed in, each with a {@code /} behind it; empty if in none
     */
    record Line(String branch, String text) {}

    private final OperationLog printer;
    private final List<Line> lines;
    private final Deque<String> branches = new ArrayDeque<>();

    /** @param lines where the lines are added */
    BranchLog(OperationLog printer, List<Line> lines) {
        this.printer = printer;
        this.lines = lines;
    }

    @Override
    public void once(String id, String line) {
        advance(id, 1, List.of(line));
    }

    @Override
    public long position(String source) {
        return printer.position(source);
    }

    @Override
    public void advance(String source, long to, List<String> texts) {
        if (to > position(source)) {
            texts.forEach(text -> lines.add(new Line(String.join("", branches), text)));
        }
        printer.advance(source, to, texts);
    }

    void enter(String branch) {
        branches.addLast(branch + "/");
    }

    void leave() {
        branches.removeLast();
    }

    /**
     * What the branch printed, and what was printed around it before and after: all that has an order, in that order.
     *
     * @param branch as in {@link Line}
     */
    static List<String> seenFrom(String branch, List<Line> lines) {
        List<String> seen = new ArrayList<>();
        for (Line line : lines) {
            if (branch.startsWith(line.branch())) {
                seen.add(line.text());
            }
        }
        return seen;
    }
}
