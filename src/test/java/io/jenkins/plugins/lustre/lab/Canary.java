package io.jenkins.plugins.lustre.lab;

import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The secrets of a laboratory, searched for where none of them may ever be. */
public final class Canary {

    private static final int LONG_ENOUGH_TO_BE_NO_ACCIDENT = 20;

    private final Laboratory laboratory;
    private final List<String> secrets = new ArrayList<>();

    private Canary(Laboratory laboratory, String passphrase, String privateKey) {
        this.laboratory = laboratory;
        secrets.add(LabCloudBuilder.SIGNING_KEY);
        secrets.add(passphrase);
        // The beginning of an unlocked key is the same in every key: the clients have keys of their own for each other.
        List<String> inEveryKey =
                LabKeys.privateText(LabKeys.ed25519(), null).lines().toList();
        Stream.of(privateKey, laboratory.privateKey())
                .flatMap(String::lines)
                .filter(line -> !inEveryKey.contains(line) && line.length() >= LONG_ENOUGH_TO_BE_NO_ACCIDENT)
                .forEach(secrets::add);
    }

    /**
     * The laboratory's secrets: the AWS signing key, the SSH key, and its passphrase.
     *
     * @param privateKey the locked key, as it was given away
     */
    public static Canary of(Laboratory laboratory, String passphrase, String privateKey) {
        return new Canary(laboratory, passphrase, privateKey);
    }

    /** Looks into every file of a directory; one that goes away meanwhile is looked for no more. */
    public void notIn(Path tree) throws IOException {
        if (!Files.isDirectory(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    notIn(file.toString(), bytes(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (Files.exists(file)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Looks into a text, such as a console. */
    public void notIn(String what, String text) {
        for (String secret : secrets) {
            if (text.contains(secret)) {
                throw new AssertionError("a secret of the laboratory is in " + what);
            }
        }
    }

    /** Looks at the command line and the environment of every process of this machine that may be looked at. */
    public void notInProcesses() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(p -> p.getFileName().toString().matches("\\d+"))
                    .toList()) {
                notIn("the command line of " + process, bytes(process.resolve("cmdline")));
                notIn("the environment of " + process, bytes(process.resolve("environ")));
            }
        }
    }

    /** Looks at everything that was sent to the cloud, and into every file of every host. */
    public void notInLaboratory() {
        for (String secret : secrets) {
            if (laboratory.cloud().calls().mentions(secret)) {
                throw new AssertionError("a secret of the laboratory was sent to the cloud");
            }
        }
        laboratory.hosts().all().forEach(host -> {
            try {
                notIn(host.root());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // gone, or somebody else's
        }
    }
}
