package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTextTest {
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?<![\\w}*.\\])])/(?:etc|mnt|sys|proc|dev|var|usr|lib|lib64|tmp|boot|root|home|run|opt|bin|sbin)(?![\\w-])");

    static List<Path> scripts() throws IOException, URISyntaxException {
        Path directory = Path.of(ScriptTextTest.class
                        .getResource("/io/jenkins/plugins/lustre/host/lib.sh")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sh"))
                    .sorted()
                    .toList();
        }
    }

    /** /dev/null is nobody's; /dev/tcp is bash's word for a connection; a default mount point gets its ROOT later. */
    private static String withoutWhatIsNoPath(String line) {
        return line.replace("/dev/null", "")
                .replace(": <>\"/dev/tcp/", "")
                .replace("MOUNT_POINT=\"${MOUNT_POINT:-\"/mnt/data\"}\"", "");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void no_script_has_an_absolute_path_without_the_root_before_it(Path script) throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(script)) {
            if (!line.strip().startsWith("#")) {
                Matcher path = ABSOLUTE.matcher(withoutWhatIsNoPath(line).replace("\"${ROOT}\"/", "${ROOT}/"));
                if (path.find()) {
                    found.add(line);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_absolute_paths_finds_them() {
        for (String line :
                List.of("cat /etc/fstab", "x=\"/mnt/data\"", ">/var/tmp/x", "dir=/sys/block", "'/proc/mounts'")) {
            assertThat(ABSOLUTE.matcher(line).find()).as(line).isTrue();
        }
        for (String line : List.of("\"${ROOT}/etc/fstab\"", "\"${ROOT}\"/sys/block/*", "s,dm/name$,size,")) {
            assertThat(ABSOLUTE.matcher(line.replace("\"${ROOT}\"/", "${ROOT}/"))
                            .find())
                    .as(line)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void every_script_stops_at_the_first_error(Path script) throws IOException {
        if (!script.endsWith("lib.sh")) {
            assertThat(Files.readString(script))
                    .startsWith("#!/usr/bin/env bash\n")
                    .contains("set -euo pipefail\n");
        }
        assertThat(Files.readString(script)).doesNotContain("curl ", "wget ").endsWith("\n");
    }

    @Test
    void shellcheck_finds_nothing() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "shellcheck"))),
                "shellcheck is not installed: the scripts are not checked by it");
        List<String> command = new ArrayList<>(List.of("shellcheck", "-x"));
        scripts().forEach(script -> command.add(script.getFileName().toString()));
        Process process = new ProcessBuilder(command)
                .directory(scripts().get(0).getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(words).isZero();
    }
}
