package io.flashreport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What the running system has sent by mail, as its folder shows it. */
final class Mails {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([\\w-]+)");

    private final Path folder;

    Mails(RunningSystem system) {
        folder = system.home().resolve("mail");
    }

    /** Waits for a mail and returns its text; of several it is the newest. */
    String find(String recipient, String inSubject) {
        return Awaitility.await("a mail to " + recipient + " on: " + inSubject)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> newest(recipient, inSubject), Optional::isPresent)
                .orElseThrow();
    }

    /** The token of the link in a mail that {@link #find} finds. */
    String token(String recipient, String inSubject) {
        String mail = find(recipient, inSubject);
        var token = TOKEN.matcher(mail);
        assertThat(token.find()).as(mail).isTrue();
        return token.group(1);
    }

    private Optional<String> newest(String recipient, String inSubject) throws IOException {
        List<Path> texts;
        try (var files = Files.list(folder)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .reversed();
        }
        for (Path text : texts) {
            String mail = Files.readString(text);
            String head = mail.substring(0, mail.indexOf("\n\n"));
            if (head.contains("To:      " + recipient + "\n") && subject(head).contains(inSubject)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    private static String subject(String head) {
        return head.substring(head.indexOf("Subject: "));
    }
}
