package org.jenkinsci.plugins.jsch;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;

public class JSchConnector {
    public JSchConnector(String username, String host, int port) {}

    public JSchConnector(JSch jsch, String username, String host, int port) {}

    public JSch getJSch() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasSession() {
        throw new UnsupportedOperationException("signature only");
    }

    public Session getSession() {
        throw new UnsupportedOperationException("signature only");
    }

    public void close() {
        throw new UnsupportedOperationException("signature only");
    }
}
