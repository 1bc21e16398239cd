package io.flashreport.local;

import io.flashreport.local.kafka.KafkaPart;
import io.flashreport.local.mail.MailPart;
import io.flashreport.local.part.Home;
import io.flashreport.local.part.Kind;
import io.flashreport.local.part.Part;
import io.flashreport.local.part.PartId;
import io.flashreport.local.part.Project;
import io.flashreport.local.postgres.PostgresPart;
import io.flashreport.local.s3.S3Access;
import io.flashreport.local.s3.S3Part;
import io.flashreport.local.supervisor.Observer;
import io.flashreport.local.supervisor.PartFailedException;
import io.flashreport.local.supervisor.Supervisor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The embedded parts for one test run, on free ports, steered through standard input: lines such as {@code start kafka
 * s3}, {@code kill postgres}, {@code database NAME}, each answered with {@code name=value} lines and {@code ok}, or
 * {@code error} and the reason. The end of input stops everything and deletes the folder.
 */
@Command(name = "embedded", hidden = true)
final class EmbeddedCommand implements Callable<Integer>, Observer {
    @Option(names = "--home", required = true)
    private Path folder = Path.of("");

    private final String password = UUID.randomUUID().toString();
    private final S3Access access = new S3Access("test", UUID.randomUUID().toString());

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = new Home(folder);
        home.create();
        Project project = Project.locate();
        var ports = new FreePorts();
        var postgres =
                new PostgresPart(home, project.cache(), ports.next(), password, List.of(), Map.of("fsync", "off"));
        var kafka = new KafkaPart(home, project.archive("kafka"), ports.next(), ports.next());
        var s3 = new S3Part(home, project.archive("s3"), ports.next(), access);
        var mail = new MailPart(home, project.archive("mail"), ports.next());
        try (var supervisor = new Supervisor(home, this, Clock.systemUTC())) {
            for (Part part : List.of(postgres, kafka, s3, mail)) {
                supervisor.add(part);
            }
            describe(postgres, kafka, s3, mail);
            serve(supervisor, postgres);
        }
        Folders.delete(home.folder());
        return 0;
    }

    private void describe(PostgresPart postgres, KafkaPart kafka, S3Part s3, MailPart mail) {
        say("postgres.url=" + postgres.server().jdbcUrl(""));
        say("postgres.user=" + PostgresPart.SUPERUSER);
        say("postgres.password=" + password);
        say("kafka.bootstrap.servers=" + kafka.bootstrapServers());
        say("s3.endpoint=" + s3.endpoint());
        say("s3.region=" + S3Access.REGION);
        say("s3.bucket=" + S3Access.BUCKET);
        say("s3.access.key=" + access.accessKey());
        say("s3.secret.key=" + access.secretKey());
        say("mail.port=" + mail.port());
        say("mail.folder=" + mail.folder());
        say("ok");
    }

    private static void serve(Supervisor supervisor, PostgresPart postgres) throws IOException, InterruptedException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            try {
                obey(List.of(line.strip().split(" +", -1)), supervisor, postgres);
                say("ok");
            } catch (PartFailedException | IOException | IllegalArgumentException e) {
                String message = e.getMessage() == null ? e.toString() : e.getMessage();
                say("error " + message.replace("\n", "\\n"));
            }
        }
    }

    private static void obey(List<String> words, Supervisor supervisor, PostgresPart postgres)
            throws PartFailedException, IOException, InterruptedException {
        List<String> operands = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "start" -> supervisor.start(parts(operands));
            case "stop" -> supervisor.stop(parts(operands));
            case "kill" -> supervisor.kill(parts(operands));
            case "database" -> postgres.server().makeDatabase(operands.getFirst());
            default -> throw new IllegalArgumentException("unknown command " + words.getFirst());
        }
    }

    private static List<PartId> parts(List<String> names) {
        return names.stream().map(Kind::of).map(PartId::first).toList();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Override
    public void ready(Part part, Duration after) {}

    @Override
    public void stopped(PartId part) {}

    @Override
    public void died(PartId part, int exitCode) {}
}
