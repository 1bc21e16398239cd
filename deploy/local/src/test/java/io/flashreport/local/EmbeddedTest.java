package io.flashreport.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.local.part.Project;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded parts, run and steered as tests of other modules do it. */
class EmbeddedTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final Map<String, String> settings = new HashMap<>();
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Process launcher;

    @SuppressWarnings("NullAway.Init")
    private BufferedReader answers;

    @SuppressWarnings("NullAway.Init")
    private Writer commands;

    @BeforeEach
    void run() throws IOException {
        home = Files.createTempDirectory("flashreport-test-");
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlashReport.class.getName(),
                        "embedded",
                        "--home",
                        home.toString())
                .directory(Project.locate().root().toFile())
                .redirectError(new File(home + ".err"))
                .start();
        answers = launcher.inputReader();
        commands = launcher.outputWriter();
        assertThat(answer()).isEqualTo("ok");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        commands.close();
        assertThat(launcher.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Files.delete(Path.of(home + ".err"));
    }

    @Test
    void databasesSurviveAKill() throws Exception {
        assertThat(ask("start postgres")).isEqualTo("ok");
        assertThat(ask("database kept")).isEqualTo("ok");
        execute("kept", "CREATE TABLE t AS SELECT 42 AS answer");

        assertThat(ask("kill postgres")).isEqualTo("ok");
        assertThat(ask("start postgres")).isEqualTo("ok");

        execute("kept", "SELECT answer FROM t");
        assertThat(ask("stop postgres")).isEqualTo("ok");
    }

    @Test
    void topicsAndGroupsAreThereAgainAfterKafkaLostItsData() throws Exception {
        assertThat(ask("start kafka")).isEqualTo("ok");
        assertThat(ask("kill kafka")).isEqualTo("ok");
        assertThat(ask("start kafka")).isEqualTo("ok");
        assertKafkaIsSetUp();

        assertThat(ask("stop kafka")).isEqualTo("ok");
        Folders.delete(home.resolve("kafka"));
        assertThat(ask("start kafka")).isEqualTo("ok");
        assertKafkaIsSetUp();
    }

    @Test
    void mailsAreKeptInFilesOverAKill() throws Exception {
        assertThat(ask("start mail")).isEqualTo("ok");
        sendMail("someone@example.org", "Größe", "Zum Bestätigen: https://example.org/ja");

        assertThat(ask("kill mail")).isEqualTo("ok");
        assertThat(ask("start mail")).isEqualTo("ok");
        sendMail("other@example.org", "Second", "Two");

        Path folder = Path.of(setting("mail.folder"));
        assertThat(folder.resolve("00000001.txt"))
                .content()
                .contains("To:      someone@example.org", "Subject: Größe", "Zum Bestätigen: https://example.org/ja");
        assertThat(folder.resolve("00000001.eml")).content().contains("Subject: =?UTF-8?");
        assertThat(folder.resolve("00000002.txt")).content().contains("To:      other@example.org", "Two");
        assertThat(ask("stop mail")).isEqualTo("ok");
    }

    private void sendMail(String recipient, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", setting("mail.port"));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("flashreport@flashreport.example");
        mail.setRecipients(Message.RecipientType.TO, recipient);
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        Transport.send(mail);
    }

    @Test
    void theEndOfInputEndsEverything() throws Exception {
        assertThat(ask("start postgres kafka s3 mail")).isEqualTo("ok");
        List<ProcessHandle> processes = launcher.descendants().toList();
        assertThat(processes).hasSizeGreaterThan(3);

        commands.close();
        assertThat(launcher.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();

        for (ProcessHandle process : processes) {
            process.onExit().get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void aKilledLauncherTakesItsPartsAlong() throws Exception {
        assertThat(ask("start postgres kafka s3 mail")).isEqualTo("ok");
        List<ProcessHandle> processes = launcher.descendants().toList();

        launcher.destroyForcibly().waitFor();

        for (ProcessHandle process : processes) {
            process.onExit().get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        }
        Folders.delete(home);
    }

    private void assertKafkaIsSetUp() throws Exception {
        var servers =
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, setting("kafka.bootstrap.servers"));
        var group = new ConfigResource(ConfigResource.Type.GROUP, "render-workers-fast");
        try (var admin = Admin.create(servers)) {
            assertThat(admin.listTopics().names().get())
                    .contains("render-jobs-fast", "render-jobs-heavy", "render-results", "render-dead-letters");
            assertThat(admin.describeConfigs(List.of(group)).all().get().get(group))
                    .extracting(config -> config.get("share.auto.offset.reset").value())
                    .isEqualTo("earliest");
        }
    }

    private void execute(String database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        setting("postgres.url") + database, setting("postgres.user"), setting("postgres.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    private String ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && line.contains("=") && !line.startsWith("error")) {
            settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            line = answers.readLine();
        }
        return line == null ? "the launcher ended" : line;
    }
}
