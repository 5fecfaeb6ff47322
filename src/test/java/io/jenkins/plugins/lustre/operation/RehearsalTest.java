package io.jenkins.plugins.lustre.operation;

import static io.jenkins.plugins.lustre.operation.TestOperations.make;
import static io.jenkins.plugins.lustre.operation.TestOperations.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.operation.TestOperations.Make;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal would find. */
class RehearsalTest {

    @TempDir
    Path directory;

    private static Branch<Object> branch(String name, Operation<?> operation) {
        return Branch.of(name, Operations.untyped(new Traced<>(name, operation)));
    }

    @Test
    void linesOfBranchesMayChangePlacesAmongThemselves() {
        Operation<?> sideBySide = Operations.inSequence(List.of(
                make("before", 0),
                Operations.inParallel(2, List.of(branch("a", make("a", 3)), branch("b", make("b", 1)))),
                make("after", 0)));
        rehearsal(directory, sideBySide).restartedAtEveryAdvance();
        rehearsal(directory, sideBySide).everyAdvanceTwice();
    }

    @Test
    void linesOfOneBranchMayNot() {
        Operation<?> untold = Operations.inParallel(
                2,
                List.of(
                        Branch.of("a", Operations.untyped(new Make("a", 1, Duration.ofSeconds(30), false))),
                        Branch.of("b", Operations.untyped(new Make("b", 2, Duration.ofSeconds(3), false)))));
        assertThatThrownBy(
                        () -> rehearsal(directory, new Traced<>("one", untold)).restartedAtEveryAdvance())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("log of the branch 'one/'");
    }

    @Test
    void whatABranchSeesIsItsOwnLinesAndThoseAroundIt() {
        List<BranchLog.Line> lines = List.of(
                new BranchLog.Line("", "before"),
                new BranchLog.Line("a/", "one"),
                new BranchLog.Line("b/", "other"),
                new BranchLog.Line("a/c/", "inner"),
                new BranchLog.Line("a/", "two"),
                new BranchLog.Line("", "after"));
        assertThat(BranchLog.seenFrom("a/", lines)).containsExactly("before", "one", "two", "after");
        assertThat(BranchLog.seenFrom("a/c/", lines)).containsExactly("before", "one", "inner", "two", "after");
        assertThat(BranchLog.seenFrom("b/", lines)).containsExactly("before", "other", "after");
        assertThat(BranchLog.seenFrom("", lines)).containsExactly("before", "after");
    }
}
