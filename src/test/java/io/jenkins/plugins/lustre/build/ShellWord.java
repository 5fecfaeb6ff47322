package io.jenkins.plugins.lustre.build;

import java.util.ArrayList;
import java.util.List;

/** A quoted word of bash, without what is expanded in it. */
final class ShellWord {

    private ShellWord() {}

    /** The pieces between the expansions of the word that begins, with its quote, at a place of a script. */
    static List<String> pieces(String script, int start) {
        int end = script.charAt(start) == '\'' ? script.indexOf('\'', start + 1) : 0;
        if (end > 0) {
            return List.of(script.substring(start + 1, end));
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int i = start + 1;
        while (script.charAt(i) != '"') {
            if (script.charAt(i) == '$') {
                pieces.add(piece.toString());
                piece.setLength(0);
                i = afterExpansion(script, i + 1);
            } else {
                i += script.charAt(i) == '\\' ? 1 : 0;
                piece.append(script.charAt(i));
                i++;
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int afterExpansion(String script, int start) {
        char first = script.charAt(start);
        if (first == '(' || first == '{') {
            char close = first == '(' ? ')' : '}';
            int depth = 1;
            int i = start + 1;
            while (depth > 0) {
                depth += script.charAt(i) == first ? 1 : script.charAt(i) == close ? -1 : 0;
                i++;
            }
            return i;
        }
        int i = start + 1;
        while (Character.isLetterOrDigit(first)
                && (Character.isLetterOrDigit(script.charAt(i)) || script.charAt(i) == '_')) {
            i++;
        }
        return i;
    }
}
