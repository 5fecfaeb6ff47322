package jenkins;

public enum YesNoMaybe {
    YES,
    NO,
    MAYBE;

    public static boolean toBool(YesNoMaybe v) {
        return v == YES;
    }
}
