package io.jenkins.plugins.lustre.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The string literals of a Java source; those that are joined by {@code +} across lines are one. */
final class JavaTexts {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'|\\s+|.",
            Pattern.DOTALL);

    /** The code without comments and spaces; each literal is a mark there. */
    private final StringBuilder code = new StringBuilder();

    private final List<String> literals = new ArrayList<>();

    private JavaTexts() {}

    static JavaTexts of(String source) {
        JavaTexts texts = new JavaTexts();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            texts.add(token.group());
        }
        return texts;
    }

    private void add(String token) {
        if (token.startsWith("\"")) {
            String text = token.startsWith("\"\"\"")
                    ? token.substring(3, token.length() - 3)
                    : unescaped(token.substring(1, token.length() - 1));
            if (code.toString().endsWith("\"+")) {
                code.setLength(code.length() - 1);
                literals.add(literals.remove(literals.size() - 1) + text);
            } else {
                code.append('"');
                literals.add(text);
            }
        } else if (!token.isBlank() && !token.startsWith("//") && !token.startsWith("/*")) {
            code.append(token.startsWith("'") ? "c" : token);
        }
    }

    /** What is written by its number stays so: no message holds it. */
    private static String unescaped(String literal) {
        return literal.replaceAll("(?<!\\\\)((?:\\\\{2})*)\\\\u", "$1\\\\\\\\u").translateEscapes();
    }

    List<String> literals() {
        return List.copyOf(literals);
    }

    /** The literals within each call that begins so; calls without any are left out. */
    List<List<String>> within(String call) {
        List<List<String>> all = new ArrayList<>();
        String opening = call.replace(" ", "") + "(";
        for (int at = code.indexOf(opening); at >= 0; at = code.indexOf(opening, at + 1)) {
            if (at > 0 && Character.isJavaIdentifierPart(code.charAt(at - 1)) && !call.startsWith("new ")) {
                continue;
            }
            int start = at + opening.length();
            int end = start;
            for (int depth = 1; depth > 0; end++) {
                depth += code.charAt(end) == '(' ? 1 : code.charAt(end) == ')' ? -1 : 0;
            }
            List<String> found = literals.subList(count(0, start), count(0, end));
            if (!found.isEmpty()) {
                all.add(List.copyOf(found));
            }
        }
        return all;
    }

    private int count(int from, int to) {
        return (int) code.substring(from, to).chars().filter(c -> c == '"').count();
    }
}
