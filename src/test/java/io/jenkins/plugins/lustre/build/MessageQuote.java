package io.jenkins.plugins.lustre.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message as docs/troubleshooting.md quotes it: in italics in the first column, with {@code ...} for what varies or is
 * left out.
 *
 * @param text as it stands there
 * @param pieces between the dots
 */
record MessageQuote(String text, List<String> pieces) {

    /** A quote has at least this part of the letters of its message. */
    private static final int PART = 5;

    private static final Pattern ITALIC = Pattern.compile("\\*([^*]+)\\*");

    /** All quotes of the tables of a document. */
    static List<MessageQuote> of(String document) {
        List<MessageQuote> all = new ArrayList<>();
        document.lines().filter(line -> line.startsWith("| *")).forEach(row -> {
            Matcher quote = ITALIC.matcher(row.substring(0, row.indexOf(" | ", 2)));
            while (quote.find()) {
                all.add(new MessageQuote(quote.group(1), split(quote.group(1))));
            }
        });
        return all;
    }

    private static List<String> split(String text) {
        return Stream.of(text.split("\\.\\.\\."))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** Whether all pieces occur among the texts of one file. */
    boolean occurIn(List<String> texts) {
        return pieces.stream().allMatch(piece -> texts.stream().anyMatch(text -> text.contains(piece)));
    }

    /** Whether this quotes the message: all pieces occur in it, in their order, and are a good part of it. */
    boolean quotes(SourceMessages.Message message) {
        String text = String.join("\0", message.pieces());
        int from = 0;
        for (String piece : pieces) {
            int at = text.indexOf(piece, from);
            if (at < 0) {
                return false;
            }
            from = at + piece.length();
        }
        return letters(String.join("", pieces)) * PART >= message.length();
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
