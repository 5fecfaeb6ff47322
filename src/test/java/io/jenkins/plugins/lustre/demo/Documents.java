package io.jenkins.plugins.lustre.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents of the repository, and the Jenkinsfiles in them. */
final class Documents {

    private static final Pattern GROOVY = Pattern.compile("(?ms)^```groovy\n(.*?)^```");

    private Documents() {}

    /** The top directory. */
    static Path root() throws IOException {
        return Path.of("src").toRealPath().getParent();
    }

    /** The text of a document. */
    static String text(String name) throws IOException {
        return Files.readString(root().resolve(name));
    }

    /** The blocks of Groovy in a document. */
    static List<String> blocks(String name) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = GROOVY.matcher(text(name));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
