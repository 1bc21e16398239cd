package io.flashreport.local;

import io.flashreport.local.part.Project;
import io.flashreport.local.stack.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What someone needs to know who has just started the system. */
record Welcome(String url, Secrets secrets, Path sample, Path customers, Path mails, Path environment) {
    String demoEnvironment() throws IOException {
        return """
                FLASHREPORT_URL=%s
                FLASHREPORT_API_KEY=%s
                FLASHREPORT_DEMO_EMAIL=%s
                FLASHREPORT_DEMO_PASSWORD=%s
                FLASHREPORT_OPERATOR_EMAIL=%s
                FLASHREPORT_OPERATOR_PASSWORD=%s
                """.formatted(
                        url,
                        key(),
                        secrets.demoUser().email(),
                        secrets.demoUser().password(),
                        secrets.operator().email(),
                        secrets.operator().password());
    }

    String text(Duration after) throws IOException {
        return """

                Ready after %s.

                  Address     %s
                  API key     %s
                  Logins      %s and %s; passwords in %s
                  Mails       %s; ./flashreport mails shows them
                  Samples     %s and, with the template customers, %s
                  Try it      %s

                Ctrl-C or ./flashreport down stops everything; the data stay.\
                """.formatted(
                        Console.seconds(after),
                        url,
                        key(),
                        secrets.demoUser().email(),
                        secrets.operator().email(),
                        environment,
                        mails,
                        sample,
                        customers,
                        curl());
    }

    private String curl() throws IOException {
        Path data = Project.locate().root().resolve("docs/samples/2015w1.json");
        return "curl -u %s: -d '@%s' '%s/api/v1/report/new?title=Valves'".formatted(key(), data, url);
    }

    private String key() throws IOException {
        return secrets.demoApiKey().text();
    }
}
