package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginNotesTest {

    private static ClientFigure client(String name, Integer beganMillis) {
        ClientFigure figure = new ClientFigure(name, 1_000_000, Duration.ofSeconds(10));
        return beganMillis == null ? figure : figure.beganAt(Duration.ofMillis(beganMillis));
    }

    private static List<String> notes(Integer first, Integer second) {
        return BeginNotes.of(
                new BenchSetup.Run(2, Access.WRITE, 1),
                List.of(
                        Measurement.of(List.of(client("client1", 5), client("client2", 7))),
                        Measurement.of(List.of(client("client1", first), client("client2", second)))));
    }

    @Test
    void clientsThatBeganTogetherNeedNone() {
        assertThat(notes(10, 310)).isEmpty();
    }

    @Test
    void whatIsSpreadByMoreThanAFewPercentOfTheTimeIsSaid() {
        assertThat(notes(10, 4220))
                .singleElement()
                .asString()
                .startsWith("2 clients, write: dd began up to 4.21 s apart by the clients' clocks;");
    }

    @Test
    void aClientThatDoesNotTellIsNamed() {
        assertThat(notes(10, null))
                .singleElement()
                .asString()
                .startsWith("2 clients, write: when dd began on client2 is not known;");
    }

    @Test
    void oneClientAloneBeginsWhenItLikes() {
        assertThat(BeginNotes.of(
                        new BenchSetup.Run(1, Access.READ, 1),
                        List.of(Measurement.of(List.of(client("client1", null))))))
                .isEmpty();
    }
}
