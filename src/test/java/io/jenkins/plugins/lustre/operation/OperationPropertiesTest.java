package io.jenkins.plugins.lustre.operation;

import static io.jenkins.plugins.lustre.operation.TestOperations.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.operation.TestOperations.Make;
import io.jenkins.plugins.lustre.operation.TestOperations.Undo;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever operations are put together of, it survives what happens to a controller. */
class OperationPropertiesTest {

    @Property(tries = 40)
    void anyCompositionSurvivesARestartAtEveryAdvance(@ForAll("compositions") Operation<?> operation)
            throws IOException {
        rehearsal(Files.createTempDirectory("rehearsal"), operation).restartedAtEveryAdvance();
    }

    @Property(tries = 40)
    void anyCompositionSurvivesEveryAdvanceTwice(@ForAll("compositions") Operation<?> operation) throws IOException {
        rehearsal(Files.createTempDirectory("rehearsal"), operation).everyAdvanceTwice();
    }

    @Property(tries = 40)
    void cancelledAnywhereTheCleanupRunsExactlyOnce(@ForAll("compositions") Operation<?> operation) throws IOException {
        rehearsal(
                        Files.createTempDirectory("rehearsal"),
                        Operations.withCleanup(Operations.untyped(operation), new Undo("outer", true)))
                .cancelledAtEveryAdvance(trace -> {
                    assertThat(trace.log().stream().filter("undone outer"::equals))
                            .hasSize(1);
                    assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
                });
    }

    @Provide
    Arbitrary<Operation<?>> compositions() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(OperationPropertiesTest::tree)
                .map(o -> named(o, new int[1]));
    }

    /** Gives each leaf a name of its own. */
    private static Operation<Object> named(Operation<?> operation, int[] count) {
        Operation<?> named = operation;
        if (operation instanceof Make make) {
            named = new Make("t" + count[0]++, make.ticks(), make.pause(), make.fails());
        } else if (operation instanceof Sequence sequence) {
            named = Operations.inSequence(
                    sequence.remaining().stream().map(o -> named(o, count)).toList());
        } else if (operation instanceof Parallel<?> parallel) {
            named = parallel(
                    parallel.limit(),
                    parallel.branches().stream()
                            .<Operation<?>>map(b -> new Traced<>("branch" + count[0]++, named(b.operation(), count)))
                            .toList());
        } else if (operation instanceof WithCleanup<?> with) {
            named = Operations.withCleanup(named(with.body(), count), new Undo("inner" + count[0]++, true));
        } else if (operation instanceof Retrying<?> retrying) {
            named = Operations.retrying(2, Duration.ofSeconds(1), named(retrying.fresh(), count));
        }
        return Operations.untyped(named);
    }

    private static Arbitrary<Operation<?>> tree(int depth) {
        Arbitrary<Operation<?>> leaf = Arbitraries.integers()
                .between(0, 3)
                .flatMap(ticks -> Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true))
                        .map(fails -> new Make("t", ticks, Duration.ofSeconds(ticks), fails)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Operation<?>>> parts =
                tree(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                parts.map(list -> Operations.inSequence(list)),
                parts.flatMap(list -> Arbitraries.integers().between(1, 3).map(limit -> parallel(limit, list))),
                tree(depth - 1).map(o -> Operations.withCleanup(Operations.untyped(o), new Undo("inner", true))),
                tree(depth - 1).map(o -> Operations.retrying(2, Duration.ofSeconds(1), Operations.untyped(o))));
    }

    private static Operation<?> parallel(int limit, List<Operation<?>> operations) {
        List<Branch<Object>> branches = new ArrayList<>();
        for (Operation<?> operation : operations) {
            branches.add(Branch.of("b" + branches.size(), Operations.untyped(operation)));
        }
        return Operations.inParallel(limit, branches);
    }
}
