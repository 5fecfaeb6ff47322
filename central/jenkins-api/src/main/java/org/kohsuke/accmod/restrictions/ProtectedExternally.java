package org.kohsuke.accmod.restrictions;

import org.kohsuke.accmod.AccessRestriction;

public class ProtectedExternally extends AccessRestriction {}
