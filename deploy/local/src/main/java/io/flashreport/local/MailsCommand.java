package io.flashreport.local;

import io.flashreport.local.mail.MailFolder;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "mails", description = "Shows the mails that the system has sent, the newest last.")
final class MailsCommand implements Callable<Integer> {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Option(names = "--last", paramLabel = "N", description = "How many are shown; 10 unless given.")
    private int last = 10;

    @Override
    public Integer call() throws IOException {
        Home home = homeOption.home();
        Path folder = home.data(Kind.MAIL);
        List<Path> mails = new MailFolder(folder).readable();
        if (mails.isEmpty()) {
            System.out.println("There are no mails in " + folder + ".");
            return 0;
        }
        for (Path mail : mails.subList(Math.max(0, mails.size() - Math.max(1, last)), mails.size())) {
            System.out.println("──── " + mail);
            System.out.println(Files.readString(mail));
        }
        return 0;
    }
}
