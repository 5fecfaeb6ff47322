package io.jenkins.plugins.lustre.build;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources can say to a person, in the pieces that do not vary. */
final class SourceMessages {

    private static final Pattern DIE = Pattern.compile("\\b(?:die \"\\$EXIT_\\w+\"|fail (?:70|74|77)) (?=[\"'])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    private final Path main;

    SourceMessages() throws IOException {
        main = Repository.root().resolve("src/main");
    }

    /**
     * One message.
     *
     * @param where the file and, if it helps, the line or key
     * @param pieces what does not vary, in its order
     */
    record Message(String where, List<String> pieces) {

        /** How many letters do not vary. */
        int length() {
            return (int)
                    String.join("", pieces).chars().filter(Character::isLetter).count();
        }
    }

    /** Every piece of text of every source, by file: literals of Java, properties, scripts. */
    Map<String, List<String>> pieces() throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        for (Path file : files(".java")) {
            all.put(name(file), JavaTexts.of(Files.readString(file)).literals());
        }
        for (Path file : files(".sh")) {
            String text = Files.readString(file);
            List<String> pieces = new ArrayList<>(dies(name(file), text).stream()
                    .flatMap(message -> message.pieces().stream())
                    .toList());
            text.lines().forEach(pieces::add);
            all.put(name(file), pieces);
        }
        for (Path file : files(".properties")) {
            List<String> pieces = new ArrayList<>();
            properties(file).values().forEach(value -> pieces.addAll(List.of(PLACEHOLDER.split(value.toString()))));
            all.put(name(file), pieces);
        }
        return all;
    }

    /** What scripts end with: {@code die} of those that hosts run, {@code fail} where a host refuses a task. */
    List<Message> scripts() throws IOException {
        List<Message> all = new ArrayList<>();
        for (Path file : files(".sh")) {
            all.addAll(dies(name(file), Files.readString(file)));
        }
        return all;
    }

    /**
     * The literals within calls of Java.
     *
     * @param calls the beginnings of the calls as they are written, up to the parenthesis; spaces count as none
     * @param under the files that are read, by a part of their name
     */
    List<Message> java(String under, String... calls) throws IOException {
        List<Message> all = new ArrayList<>();
        for (Path file : files(".java")) {
            if (name(file).contains(under)) {
                JavaTexts texts = JavaTexts.of(Files.readString(file));
                for (String call : calls) {
                    texts.within(call).forEach(pieces -> all.add(new Message(name(file), pieces)));
                }
            }
        }
        return all;
    }

    /** Messages of properties files, by the beginning of their keys. */
    List<Message> properties(String... beginnings) throws IOException {
        List<Message> all = new ArrayList<>();
        for (Path file : files(".properties")) {
            properties(file).forEach((key, value) -> {
                if (Stream.of(beginnings).anyMatch(key.toString()::startsWith)) {
                    all.add(new Message(key.toString(), List.of(PLACEHOLDER.split(value.toString()))));
                }
            });
        }
        return all;
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file).replace("''", "'")));
        return properties;
    }

    private static List<Message> dies(String name, String script) {
        List<Message> all = new ArrayList<>();
        Matcher die = DIE.matcher(script);
        while (die.find()) {
            all.add(new Message(name, ShellWord.pieces(script, die.end())));
        }
        return all;
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(main)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private String name(Path file) {
        return main.relativize(file).toString().replace("io/jenkins/plugins/lustre/", "");
    }
}
