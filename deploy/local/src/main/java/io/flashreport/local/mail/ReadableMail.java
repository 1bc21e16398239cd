package io.flashreport.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What a person wants to see of a mail, decoded: who, when, the subject, and the plain text where there is one. */
final class ReadableMail {
    private ReadableMail() {}

    static String of(MimeMessage mail, String recipient) throws IOException, MessagingException {
        return """
                From:    %s
                To:      %s
                Date:    %s
                Subject: %s

                %s
                """.formatted(
                        Optional.ofNullable(mail.getFrom())
                                .map(InternetAddress::toUnicodeString)
                                .orElse(""),
                        recipient,
                        Optional.ofNullable(mail.getSentDate())
                                .map(Date::toInstant)
                                .map(Object::toString)
                                .orElse(""),
                        Optional.ofNullable(mail.getSubject()).orElse(""),
                        text(mail).strip());
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        List<Part> texts = texts(mail);
        for (Part part : texts) {
            if (part.isMimeType("text/plain")) return part.getContent().toString();
        }
        return texts.isEmpty() ? "" : texts.getFirst().getContent().toString();
    }

    private static List<Part> texts(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/*")) return List.of(part);
        var texts = new ArrayList<Part>();
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) texts.addAll(texts(parts.getBodyPart(i)));
        }
        return texts;
    }
}
