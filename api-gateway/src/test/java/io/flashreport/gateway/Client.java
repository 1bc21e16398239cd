package io.flashreport.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the gateway: Java's own as it comes, or a bare connection for what that does not send. */
public final class Client {
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Client() {}

    public static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + uri));
    }

    public static HttpRequest.Builder request(String uri, String key) {
        return request(uri).header("Authorization", basic(key, ""));
    }

    public static HttpRequest.Builder requestOfSession(String uri, String token) {
        return request(uri).header("Authorization", "Bearer " + token);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> get(String uri, String key) {
        return send(request(uri, key));
    }

    public static HttpResponse<String> post(String uri, String key, byte[] body) {
        return send(request(uri, key).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(US_ASCII));
    }

    /** A connection on which nothing has been sent yet. */
    public static Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        // An answer that never comes shall fail the test, not stop it.
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Sends a byte every 100 ms, until it is stopped or the other side has gone. */
    public static CountDownLatch trickle(Socket socket) {
        var stop = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try {
                while (!stop.await(100, TimeUnit.MILLISECONDS))
                    socket.getOutputStream().write(' ');
            } catch (IOException closed) {
                stop.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return stop;
    }

    /** The lines of a request's head, as they are sent. */
    public static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII);
    }

    /** Sends the lines of a head, and the body, then reads to the end of the connection. */
    public static String exchange(byte[] body, String... head) throws IOException {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(head(head));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    /** Sends a head and nothing of the body that it promises; returns the answer, without awaiting the connection's end. */
    public static String answerBeforeBody(String... head) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(head(head));
            var in = socket.getInputStream();
            var answer = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
                if (answer.indexOf("\r\n\r\n") >= 0) break;
            }
            var length = CONTENT_LENGTH.matcher(answer);
            if (!length.find()) throw new IOException("no Content-Length in " + answer);
            return answer.append(new String(in.readNBytes(Integer.parseInt(length.group(1))), US_ASCII))
                    .toString();
        }
    }

    /** The same without a body, from another address of this machine. */
    public static String exchangeFrom(String address, String... head) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(), InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(head(head));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }
}
