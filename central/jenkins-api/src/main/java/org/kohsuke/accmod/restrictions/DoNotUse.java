package org.kohsuke.accmod.restrictions;

import org.kohsuke.accmod.AccessRestriction;

public class DoNotUse extends AccessRestriction {
    public boolean appliesToNested() {
        throw new UnsupportedOperationException("signature only");
    }
}
