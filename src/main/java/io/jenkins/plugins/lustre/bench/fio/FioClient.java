package io.jenkins.plugins.lustre.bench.fio;

import java.util.regex.Pattern;

/**
 * One fio server that the driver uses as a client of the file system.
 *
 * @param name the host's name in figures and file names: letters, digits, dot, dash and underscore
 * @param address the IPv4 address that the server is bound to
 * @param port its TCP port
 */
public record FioClient(String name, String address, int port) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    /** Checks that the values can stand in fio's arguments and job files. */
    public FioClient {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a host name: \"" + name + "\"");
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(name + ": not an IPv4 address: \"" + address + "\"");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(name + ": not a TCP port: " + port);
        }
    }

    /** The form of {@code --client} and of {@link FioJob#client()}: {@code 10.0.0.7,8765}. */
    public String endpoint() {
        return address + "," + port;
    }
}
