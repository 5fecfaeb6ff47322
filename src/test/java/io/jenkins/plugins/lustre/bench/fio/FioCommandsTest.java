package io.jenkins.plugins.lustre.bench.fio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FioCommandsTest {
    private static final FioClient ONE = new FioClient("client1", "10.0.0.1", 8765);
    private static final FioClient TWO = new FioClient("client2", "10.0.0.2", 8765);

    @Test
    void theServerIsBoundToThePrivateAddress() {
        assertThat(FioCommands.server(ONE)).containsExactly("fio", "--server=ip:10.0.0.1,8765");
    }

    @Test
    void theDriverStartsEveryClientWithItsOwnJobFile() {
        Map<FioClient, String> files = new LinkedHashMap<>();
        files.put(ONE, "/tmp/one.fio");
        files.put(TWO, "/tmp/two.fio");
        assertThat(FioCommands.driver(files))
                .containsExactly(
                        "fio",
                        "--output-format=json",
                        "--client=10.0.0.1,8765",
                        "/tmp/one.fio",
                        "--client=10.0.0.2,8765",
                        "/tmp/two.fio");
        assertThatIllegalArgumentException().isThrownBy(() -> FioCommands.driver(Map.of()));
    }

    @Test
    void writesAreBufferedAndFlushedAtTheEnd() {
        assertThat(FioJobFile.text(BenchSpec.defaults(), Access.WRITE, "/mnt/data/bench", ONE)
                        .lines())
                .contains(
                        "ioengine=psync",
                        "rw=write",
                        "bs=1048576",
                        "size=1073741824",
                        "fallocate=none",
                        "direct=0",
                        "end_fsync=1",
                        "filename_format=client1.$jobnum");
    }

    @Test
    void readsNeverCreateTheirFiles() {
        assertThat(FioJobFile.text(BenchSpec.defaults(), Access.READ, "/mnt/data/bench", ONE)
                        .lines())
                .contains("rw=read", "allow_file_create=0")
                .doesNotContain("end_fsync=1");
    }

    @ParameterizedTest
    @CsvSource({"'/a:b'", "'/a\nexec_prerun=id'", "a", "'/a b'", "'/a${HOME}'", "'/a;b'"})
    void aDirectoryThatFioWouldReadOtherwiseIsRefused(String directory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FioJobFile.text(BenchSpec.defaults(), Access.WRITE, directory, ONE))
                .withMessageContaining("fio cannot use this directory");
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', 10.0.0.1, 1", "'-x', 10.0.0.1, 1", "a, host, 1", "a, 10.0.0.1, 0", "a, '10.0.0.1 --x', 1"})
    void aClientThatWouldChangeTheCommandIsRefused(String name, String address, int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FioClient(name, address, port));
    }
}
