package io.flashreport.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.flashreport.local.part.Logging;
import io.flashreport.local.part.ReadyFile;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;

/** The process {@code mail}: takes every mail for everybody, and keeps it in a folder before it says so. */
final class MailServer {
    private final GreenMail server;
    private final GreenMailUser everybody;
    private final MailFolder folder;

    private MailServer(int port, MailFolder folder) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        everybody = server.setUser("everybody@localhost", "");
        this.folder = folder;
        server.getUserManager().setMessageDeliveryHandler(this::deliver);
    }

    /** Arguments: mail folder, port, ready file. */
    public static void main(String[] arguments) throws IOException {
        Logging.configure();
        var mail = new MailServer(Integer.parseInt(arguments[1]), MailFolder.create(Path.of(arguments[0])));
        mail.server.start();
        new ReadyFile(Path.of(arguments[2])).write();
    }

    /** Called once for each recipient of a mail; whoever sent it is told of a failure. */
    private GreenMailUser deliver(MovingMessage mail, MailAddress recipient) throws MessagingException {
        try {
            folder.keep(mail.getMessage(), recipient.getEmail());
            // The library keeps what it takes in memory as well.
            server.purgeEmailFromAllMailboxes();
            return everybody;
        } catch (IOException | FolderException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
    }
}
