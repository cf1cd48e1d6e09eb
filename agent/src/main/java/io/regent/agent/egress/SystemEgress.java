package io.regent.agent.egress;

import io.regent.builtins.AnswerCache;
import io.regent.builtins.Egress;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.builtins.SocketUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way out over the machine's network. */
public final class SystemEgress implements Egress {
    private final AnswerCache answers = AnswerCache.ofDefaultSize();
    private @Nullable HttpEgress http;

    @Override
    public HttpReply send(HttpCall call) throws IOException {
        SocketUrl socket = SocketUrl.of(call.url());
        try {
            return socket == null ? http().send(call) : SocketHttp.send(socket, call);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    @Override
    public AnswerCache answers() {
        return answers;
    }

    /** Made when it is first needed: most evaluations send nothing. */
    private synchronized HttpEgress http() {
        if (http == null) {
            http = new HttpEgress();
        }
        return http;
    }

    @Override
    public List<byte[]> addresses(String host) throws UnknownHostException {
        // The platform takes an empty name for this machine, and reads 127.1 and 0x7f000001 as addresses.
        String top = host.substring(host.lastIndexOf('.') + 1);
        if (host.isEmpty() || !top.isEmpty() && Character.digit(top.charAt(0), 10) >= 0 || host.indexOf(':') >= 0) {
            throw new UnknownHostException(host);
        }
        List<byte[]> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            addresses.add(address.getAddress());
        }
        return addresses;
    }
}
