package io.flashreport.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
    private static final String RECIPIENT = "someone@example.org";

    @TempDir
    private Path home = Path.of("");

    @Test
    void onlyTheNewestThousandAreKept() throws Exception {
        var folder = MailFolder.create(home.resolve("mail"));
        for (int i = 1; i <= MailFolder.KEPT + 2; i++) {
            folder.keep(mail("Number " + i), RECIPIENT);
        }

        var readable = folder.readable();
        assertThat(readable).hasSize(MailFolder.KEPT);
        assertThat(readable.getFirst()).content().contains("Number 3");
        assertThat(readable.getLast()).content().contains("Number " + (MailFolder.KEPT + 2));
    }

    @Test
    void nobodyElseCanReadThem() throws Exception {
        var folder = MailFolder.create(home.resolve("mail"));
        folder.keep(mail("Secret"), RECIPIENT);

        assertThat(permissions(home.resolve("mail"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("mail/00000001.eml"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("mail/00000001.txt"))).isEqualTo("rw-------");
    }

    @Test
    void thePlainTextIsShownOfAMailThatHasMore() throws Exception {
        var html = new MimeBodyPart();
        html.setText("<b>Rich</b>", "UTF-8", "html");
        var plain = new MimeBodyPart();
        plain.setText("Plain", "UTF-8");
        var mail = mail("Both");
        mail.setContent(new MimeMultipart("alternative", html, plain));
        mail.saveChanges();

        assertThat(ReadableMail.of(mail, RECIPIENT)).contains("Plain").doesNotContain("Rich");
    }

    private static MimeMessage mail(String subject) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("flashreport@flashreport.example");
        mail.setSubject(subject);
        mail.setText("Text");
        mail.saveChanges();
        return mail;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
