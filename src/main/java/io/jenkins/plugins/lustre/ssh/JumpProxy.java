package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The way to a host through a channel of the login node's connection. No port is opened on the controller. */
final class JumpProxy implements Proxy {

    private final Session jump;
    private final int timeoutMillis;
    private final TimedPipe pipe = new TimedPipe();
    private final Socket socket = new PipeSocket();
    private ChannelDirectTCPIP channel;
    private OutputStream out;

    JumpProxy(Session jump, int timeoutMillis) {
        this.jump = jump;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public void connect(SocketFactory unused, String host, int port, int timeout) throws JSchException, IOException {
        channel = (ChannelDirectTCPIP) jump.openChannel("direct-tcpip");
        channel.setHost(host);
        channel.setPort(port);
        channel.setOutputStream(pipe.sink());
        out = channel.getOutputStream();
        pipe.setTimeout(timeoutMillis);
        channel.connect(timeoutMillis);
        if (!channel.isConnected()) {
            throw new JSchException("the login node did not open the way");
        }
    }

    @Override
    public InputStream getInputStream() {
        return pipe.source();
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public Socket getSocket() {
        return socket;
    }

    @Override
    public void close() {
        pipe.close();
        if (channel != null) {
            channel.disconnect();
        }
    }

    /** Carries the read timeout, by which JSch ends a handshake and keeps a connection alive, to the pipe. */
    private final class PipeSocket extends Socket {

        @Override
        public void setSoTimeout(int millis) {
            pipe.setTimeout(millis);
        }

        @Override
        public void close() {
            JumpProxy.this.close();
        }
    }
}
