package io.jenkins.plugins.echarts;

public enum JenkinsPalette {
    BLACK,
    BLUE,
    BROWN,
    CYAN,
    GREY,
    GREEN,
    INDIGO,
    ORANGE,
    PINK,
    PURPLE,
    RED,
    WHITE,
    YELLOW;

    public static JenkinsPalette chartColor(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    public String light() {
        throw new UnsupportedOperationException("signature only");
    }

    public String normal() {
        throw new UnsupportedOperationException("signature only");
    }

    public String dark() {
        throw new UnsupportedOperationException("signature only");
    }
}
