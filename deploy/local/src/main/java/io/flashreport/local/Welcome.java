package io.flashreport.local;

import io.flashreport.local.part.Project;
import io.flashreport.local.stack.ApiKey;
import java.nio.file.Path;
import java.time.Duration;

/** What someone needs to know who has just started the system. */
record Welcome(String url, ApiKey key, Path sample) {
    String demoEnvironment() {
        return """
                FLASHREPORT_URL=%s
                FLASHREPORT_API_KEY=%s
                """.formatted(url, key.text());
    }

    String text(Duration after) {
        return """

                Ready after %s.

                  Address     %s
                  API key     %s
                  Sample PDF  %s
                  Try it      %s

                Ctrl-C or ./flashreport down stops everything; the data stay.\
                """.formatted(Console.seconds(after), url, key.text(), sample, curl());
    }

    private String curl() {
        Path data = Project.locate().root().resolve("docs/samples/2015w1.json");
        return "curl -u %s: -d '@%s' '%s/api/v1/report/new?title=Valves'".formatted(key.text(), data, url);
    }
}
