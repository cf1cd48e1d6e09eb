package io.regent.engine.conformance;

import io.regent.builtins.Egress;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Looks up names and sends nothing. */
final class NamesOnly implements Egress {
    @Override
    public List<byte[]> addresses(String host) throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(host))
                .map(InetAddress::getAddress)
                .toList();
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException {
        throw new IOException("no requests here");
    }
}
