package hudson.util;

import hudson.model.Run;
import java.util.AbstractList;

public class RunList<R extends Run> extends AbstractList<R> {
    public R get(int index) {
        throw new UnsupportedOperationException("signature only");
    }

    public int size() {
        throw new UnsupportedOperationException("signature only");
    }
}
