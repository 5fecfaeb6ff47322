package io.jenkins.plugins.lustre.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/troubleshooting.md quotes what the sources say, and leaves none of it out. */
class TroubleshootingTest {

    /** A message with fewer letters of its own is what another one says, with a name before it. */
    private static final int WORDS = 8;

    private static List<MessageQuote> quotes;
    private static SourceMessages sources;

    @BeforeAll
    static void read() throws IOException {
        quotes = MessageQuote.of(Files.readString(Repository.root().resolve("docs/troubleshooting.md")));
        sources = new SourceMessages();
    }

    @Test
    void everyQuotedMessageIsOneThatTheSourcesHold() throws IOException {
        Map<String, List<String>> texts = sources.pieces();

        assertThat(quotes).hasSizeGreaterThan(100).allSatisfy(quote -> {
            assertThat(String.join("", quote.pieces()))
                    .as("enough to be found by")
                    .hasSizeGreaterThan(4);
            assertThat(texts.entrySet().stream().filter(file -> quote.occurIn(file.getValue())))
                    .as(quote.text())
                    .isNotEmpty();
        });
    }

    @Test
    void everyEndOfAScriptIsQuoted() throws IOException {
        assertThat(sources.scripts()).hasSizeGreaterThan(60);
        assertThat(missing(sources.scripts().stream())).isEmpty();
    }

    @Test
    void everyFailureOfAnOperationIsQuoted() throws IOException {
        assertThat(missing(sources
                        .java(
                                "",
                                "new OperationFailedException",
                                "new AbortException",
                                "Aborts.because",
                                "new HostRefusedException")
                        .stream()))
                .isEmpty();
    }

    @Test
    void everyProblemThatALookFindsIsQuoted() throws IOException {
        assertThat(missing(Stream.of(
                                sources.java("cloud/", "problems.add", "missing.add", "refusals.add"),
                                sources.java("lifecycle/", "problems.add", "discard"),
                                sources.java("ssh/", "failed", "refused", "unusable", "again"))
                        .flatMap(List::stream)))
                .isEmpty();
    }

    @Test
    void everyRefusedOptionIsQuoted() throws IOException {
        assertThat(missing(Stream.of(
                                sources.java("controller/", "new IllegalArgumentException"),
                                sources.java("bench/BenchSpec", "check"),
                                sources.java("bench/Size", "refused"),
                                sources.java("trend/Rule.", "refused"))
                        .flatMap(List::stream)))
                .isEmpty();
    }

    @Test
    void everyMessageOfAFormOrAPageIsQuoted() throws IOException {
        assertThat(missing(sources
                        .properties(
                                "EnvironmentChecks.",
                                "FormChecks.",
                                "ConnectionTest.",
                                "ClustersPage.gone",
                                "ClustersPage.noEnvironment",
                                "ClustersPage.cannot",
                                "ClustersPage.unseen",
                                "ClustersPage.old",
                                "ClustersMonitor.unreadable",
                                "expired",
                                "orphaned",
                                "disabled")
                        .stream()))
                .isEmpty();
    }

    private static List<SourceMessages.Message> missing(Stream<SourceMessages.Message> messages) {
        return messages.filter(message -> message.length() >= WORDS)
                .filter(message -> quotes.stream().noneMatch(quote -> quote.quotes(message)))
                .toList();
    }
}
