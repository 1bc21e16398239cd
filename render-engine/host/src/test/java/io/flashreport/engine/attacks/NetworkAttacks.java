package io.flashreport.engine.attacks;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

final class NetworkAttacks {
    private static final int FAMILIES = 46;
    private static final int KINDS = 5;

    private NetworkAttacks() {}

    static String connect(Target target) throws IOException {
        try (var socket = new Socket(loopback(), target.port())) {
            return socket.toString();
        }
    }

    static String fetch(Target target) throws IOException {
        var connection = URI.create("http://127.0.0.1:" + target.port()).toURL().openConnection();
        connection.setConnectTimeout(2_000);
        connection.connect();
        return connection.toString();
    }

    static String listen(Target target) throws IOException {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.toString();
        }
    }

    static String sendDatagram(Target target) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[1], 1, loopback(), target.port()));
            return socket.toString();
        }
    }

    static String connectFile(Target target) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(target.socket()))) {
            return channel.toString();
        }
    }

    static String interfaces(Target target) throws IOException {
        try {
            return NetworkInterface.networkInterfaces()
                    .findFirst()
                    .orElseThrow(() -> new IOException("none"))
                    .toString();
        } catch (SocketException e) {
            throw new IOException(e);
        }
    }

    static String anySocket(Target target) throws IOException {
        for (int family = 1; family < FAMILIES; family++) {
            for (int kind = 1; kind <= KINDS; kind++) {
                long descriptor = NativeCalls.call(41, 198, family, kind, 0);
                if (descriptor >= 0) {
                    NativeCalls.succeed(3, 57, descriptor);
                    return "family " + family;
                }
            }
        }
        throw new IOException("none");
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
