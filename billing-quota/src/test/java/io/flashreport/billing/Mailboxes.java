package io.flashreport.billing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real mail server for the tests of one JVM, and what it has taken for each address. */
public final class Mailboxes {
    private static final Pattern TOKEN = Pattern.compile("\\?token=(fl_[0-9A-Za-z]+)");
    private static @Nullable GreenMail server;
    private static int port;

    private Mailboxes() {}

    /** Starts the server, at the address of its last start. */
    public static synchronized void start() {
        if (server != null) return;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    /** Stops the server, which forgets what it took. */
    public static synchronized void stop() {
        if (server != null) server.stop();
        server = null;
    }

    static Map<String, String> settings() {
        start();
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port),
                "flashreport.mail.first-pause", "300ms",
                "flashreport.mail.send-within", "2s");
    }

    /** The texts that an address got so far, the oldest first. */
    public static synchronized List<String> of(String address) {
        if (server == null) return List.of();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Mailboxes::text)
                .toList();
    }

    /** Waits until an address has got that many. */
    public static List<String> await(int number, String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> of(address), mails -> mails.size() >= number);
    }

    /** The secret in the link of a mail. */
    public static String tokenIn(String mail) {
        var matcher = TOKEN.matcher(mail);
        if (!matcher.find()) throw new AssertionError("there is no link in: " + mail);
        return matcher.group(1);
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return "Subject: " + mail.getSubject() + "\n\n" + mail.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
