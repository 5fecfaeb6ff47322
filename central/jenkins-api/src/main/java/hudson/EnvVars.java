package hudson;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

public class EnvVars extends TreeMap<String, String> {
    public static final Map<String, String> masterEnvVars = new EnvVars();

    public EnvVars() {
        super(String.CASE_INSENSITIVE_ORDER);
    }

    public EnvVars(@NonNull Map<String, String> m) {
        this();
        putAll(m);
    }

    public EnvVars(@NonNull EnvVars m) {
        this((Map<String, String>) m);
    }

    public EnvVars(String... keyValuePairs) {
        this();
        for (int i = 0; i < keyValuePairs.length; i += 2) {
            put(keyValuePairs[i], keyValuePairs[i + 1]);
        }
    }

    public void override(String key, String value) {
        throw new UnsupportedOperationException("signature only");
    }

    public EnvVars overrideAll(Map<String, String> all) {
        throw new UnsupportedOperationException("signature only");
    }

    public EnvVars overrideExpandingAll(@NonNull Map<String, String> all) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void resolve(Map<String, String> env) {
        throw new UnsupportedOperationException("signature only");
    }

    public String get(String key, String defaultValue) {
        String value = get(key);
        return value == null ? defaultValue : value;
    }

    @Override
    public String put(String key, String value) {
        return super.put(key, value);
    }

    public void putIfNotNull(String key, String value) {
        if (value != null) {
            put(key, value);
        }
    }

    public void putAllNonNull(Map<String, String> map) {
        map.forEach(this::putIfNotNull);
    }

    public void addLine(String line) {
        throw new UnsupportedOperationException("signature only");
    }

    public String expand(String s) {
        throw new UnsupportedOperationException("signature only");
    }

    public static EnvVars createCookie() {
        throw new UnsupportedOperationException("signature only");
    }

    public static EnvVars getRemote(VirtualChannel channel) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }
}
