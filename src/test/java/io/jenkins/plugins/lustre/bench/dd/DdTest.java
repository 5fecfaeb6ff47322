package io.jenkins.plugins.lustre.bench.dd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5 s, 429 MB/s",
                "1073741824 bytes (1.1 GB) copied, 2.5 seconds, 429 MB/s",
                "1073741824 Bytes (1,1 GB, 1,0 GiB) kopiert, 2,5 s, 429 MB/s",
                "1073741824 octets (1,1 GB, 1,0 GiB) copi\u00e9s, 2,5 s, 429 MB/s",
                "1073741824 bytes (1.0GB) copied, 2.500000 seconds, 409.6MB/s",
                "1073741824\u5b57\u8282\uff081.1 GB\uff0c1.0 GiB\uff09\u5df2\u590d\u5236\uff0c2.5 s\uff0c429 MB/s",
                "1073741824 bytes transferred in 2.500000 secs (429496729 bytes/sec)",
                "1073741824 bytes copied, 2.5 s, 429 MB/s\r",
                "1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5e+00 s, 429 MB/s",
                "1073741824\u00a0octets (1,1\u00a0GB, 1,0\u00a0GiB) copi\u00e9s, 2,5\u00a0s, 429\u00a0MB/s",
                "1073741824 \u0431\u0430\u0439\u0442\u0430 (1,1 GB)\u0437\u0430 2,5 \u0441\u0435\u043a\u0443\u043d\u0434\u0438 \u0441 429 MB/s",
                "\u590d\u5236\u4e861073741824\u5b57\u8282(1.1 GB)\uff0c2.5 \u79d2\uff0c429 MB/\u79d2",
                "skopiowane 1073741824 bajt\u00f3w (1,1 GB), 2,5 sekundy, 429 MB/s",
                "10:15:00  1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5 s, 429 MB/s",
                "[2026-11-28T10:15:00.123Z] 1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5 s, 429 MB/s",
                "2026-11-28T10:15:00.123456789Z 1073741824 bytes (1.1 GB) copied, 2.5 s, 429 MB/s",
                "node07: 1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2.5 s, 429 MB/s",
            })
    void bytesAndSecondsAreReadInEveryLocale(String line) {
        assertThat(DdOutput.line(line)).contains(new DdOutput.Transfer(1L << 30, Duration.ofMillis(2500)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1024+0 records in",
                "1024+0 records out",
                "dd: error writing '/mnt/data/x': No space left on device",
                "1073741824 bytes (1.1 GB, 1.0 GiB) copied",
                "12 files moved, 3 s, hello",
                "1073741824 bytes (1.1 GB, 1.0 GiB) copied, 2 m 2.5 s, 8.8 MB/s",
                "copied 12 files in 3 seconds at 4 MB/s",
                "9999999999999999999 bytes copied, 1 s, 10 EB/s",
                "1000 bytes copied, 1e20 s, 0.0 kB/s",
                "Updated 11 items in 0.001 seconds (11288.859 items/sec)",
                "Partition: ID-1: / size: 46G used: 1.1G (3%) fs: ext4 dev: /dev/vda",
                "[    2.366409] raid6: using algorithm avx2x4 gen() 21660 MB/s",
                "# 86781 (scale: allow it without 3 s, a/b)",
                "",
            })
    void otherLinesAreNoResult(String line) {
        assertThat(DdOutput.line(line)).isEmpty();
    }

    @Property
    void whatIsPutInComesOut(
            @ForAll @LongRange(min = 1, max = 1L << 50) long bytes,
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long micros,
            @ForAll boolean comma) {
        String seconds = String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
        String line = bytes + " bytes (1.1 GB, 1.0 GiB) copied, " + (comma ? seconds.replace('.', ',') : seconds)
                + " s, 1.2 GB/s";
        assertThat(DdOutput.line(line)).contains(new DdOutput.Transfer(bytes, Duration.ofNanos(micros * 1000)));
    }

    @Test
    void processesOfAClientAreAddedAndTheSlowestCounts() throws OutputException {
        ClientFigure client = DdOutput.client("c1", """
                16+0 records in
                16+0 records out
                100 bytes copied, 2 s, 50 B/s
                300 bytes copied, 4,5 s, 66 B/s
                """, 2);
        assertThat(client).isEqualTo(new ClientFigure("c1", 400, Duration.ofMillis(4500)));
    }

    @Test
    void aMissingResultIsAFailureInDdsOwnWords() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> DdOutput.client("c1", "dd: failed to open '/mnt/data/f': Permission denied\n", 1))
                .withMessageContaining("dd on c1 reported 0 of 1 results")
                .withMessageContaining("Permission denied");
    }

    @Test
    void aRunThatMovedNothingIsAFailure() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> DdOutput.client("c1", "0 bytes copied, 0.0001 s, 0.0 kB/s\n", 1))
                .withMessageContaining("no measurement");
    }

    @Property(tries = 5)
    void theRealDdMovesWhatWasAskedAndIsRead(@ForAll @IntRange(min = 1, max = 9) int blocks) throws Exception {
        Path dir = Files.createTempDirectory("dd");
        Path file = dir.resolve("f");
        BenchSpec spec = spec(blocks, false);
        try {
            for (Access access : Access.values()) {
                Process dd = new ProcessBuilder(DdCommands.run(spec, access, file.toString()))
                        .redirectErrorStream(true)
                        .start();
                String output = new String(dd.getInputStream().readAllBytes());
                assertThat(dd.waitFor()).as(output).isZero();
                assertThat(DdOutput.client("here", output, 1).bytes()).isEqualTo(blocks * 65536L);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(dir);
        }
    }

    @Test
    void writesEndWithAnFsyncAndDirectIoIsAFlag(@TempDir Path dir) {
        String file = dir.resolve("f").toString();
        assertThat(DdCommands.run(spec(2, true), Access.WRITE, file))
                .containsExactly(
                        "env",
                        "LC_ALL=C",
                        "dd",
                        "if=/dev/zero",
                        "of=" + file,
                        "bs=65536",
                        "count=2",
                        "conv=fsync",
                        "oflag=direct");
        assertThat(DdCommands.run(spec(2, true), Access.READ, file))
                .contains("if=" + file, "of=/dev/null", "iflag=direct")
                .doesNotContain("conv=fsync");
        assertThatIllegalArgumentException().isThrownBy(() -> DdCommands.run(spec(1, false), Access.READ, "x"));
    }

    private static BenchSpec spec(int blocks, boolean direct) {
        return new BenchSpec(
                List.of(1),
                List.of(Access.WRITE),
                BenchTool.DD,
                new Size(blocks * 65536L),
                new Size(65536),
                1,
                1,
                0,
                null,
                direct,
                false,
                0);
    }
}
