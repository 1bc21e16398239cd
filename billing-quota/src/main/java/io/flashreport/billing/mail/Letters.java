package io.flashreport.billing.mail;

import io.flashreport.billing.accounts.User;
import io.flashreport.billing.links.LinkId;
import io.flashreport.billing.links.OneTimeLink;
import io.flashreport.billing.links.OneTimeLinks;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the text of a mail, and the secret of its link. */
@Singleton
class Letters {
    private final Engine templates;
    private final OneTimeLinks links;
    private final String publicUrl;

    Letters(
            Engine templates,
            OneTimeLinks links,
            @ConfigProperty(name = "flashreport.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.templates = templates;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    /** Empty when there is nobody to write to. */
    @Transactional(rollbackOn = Exception.class)
    Optional<Mail> write(OutgoingMail mail) throws SQLException {
        var values = new HashMap<String, Object>(mail.values());
        values.put("email", mail.recipient().text());
        values.put("publicUrl", publicUrl);
        if (mail.kind() == MailKind.RESET) {
            // Who asks for a reset must not learn whether there is a user, nor by how long the answer takes.
            var user = User.with(mail.recipient());
            if (user.isEmpty()) return Optional.empty();
            values.put(
                    "token", tokenOf(links.make(new OneTimeLink.Reset(user.get().userId()))));
        } else if (mail.link() != null) {
            values.put("token", tokenOf(mail.link()));
        }
        var text = templates.getTemplate(mail.kind().template()).render(values);
        return Optional.of(Mail.withText(mail.recipient().text(), mail.kind().subject(), text));
    }

    private String tokenOf(LinkId link) throws SQLException {
        return links.secretFor(link).text();
    }
}
