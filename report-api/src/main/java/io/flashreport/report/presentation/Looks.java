package io.flashreport.report.presentation;

import io.flashreport.contracts.AccountId;
import io.flashreport.contracts.LookRef;
import io.flashreport.report.presentation.LookAnswer.Known;
import io.flashreport.report.presentation.LookAnswer.Silence;
import io.flashreport.report.presentation.LookAnswer.Wrong;
import io.flashreport.report.presentation.LookResource.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks template-service how the automatic layout of a client's report looks, unless that is known well enough. */
@ApplicationScoped
class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);
    /** Longer than any colour or name. What is kept of strangers' words is bounded by it. */
    private static final int MAX_CHARS = 100;

    private final LookResource looks;
    private final RecentLooks recent;

    Looks(@RestClient LookResource looks, RecentLooks recent) {
        this.looks = looks;
        this.recent = recent;
    }

    /** @param authorization of the client, whose theme completes the wish */
    LookAnswer choose(LookWish wish, AccountId account, String authorization) {
        var wrong = tooLong(wish);
        return wrong != null ? wrong : recent.find(account, wish, () -> ask(wish, authorization));
    }

    private static @Nullable Wrong tooLong(LookWish wish) {
        var said = new LinkedHashMap<String, @Nullable String>();
        said.put("accent", wish.accent());
        said.put("font", wish.font());
        said.put("paper", wish.paper());
        said.put("orientation", wish.orientation());
        said.put("chart", wish.chart());
        said.put("logo", wish.logo());
        for (Map.Entry<String, @Nullable String> word : said.entrySet()) {
            var value = word.getValue();
            if (value != null && value.length() > MAX_CHARS)
                return new Wrong("The parameter " + word.getKey() + " has " + value.length() + " characters ("
                        + Shortened.of(value) + "), at most " + MAX_CHARS + " are possible.");
        }
        return null;
    }

    private LookAnswer ask(LookWish wish, String authorization) {
        try (var response = looks.resolve(authorization, wish)) {
            return switch (response.getStatus()) {
                case 200 -> known(response.readEntity(LookRef.class));
                case 422 -> wrong(response);
                default -> {
                    LOG.warnf("template-service answered %d when it was asked for a look", response.getStatus());
                    yield new Silence();
                }
            };
        } catch (ProcessingException e) {
            LOG.warnf("template-service cannot be reached: %s", e.getMessage());
            return new Silence();
        }
    }

    private static Known known(LookRef look) {
        return new Known(look.equals(LookRef.PLAIN) ? null : look);
    }

    private static Wrong wrong(Response response) {
        var message = response.readEntity(Unfit.class).message();
        return new Wrong(message == null ? "A parameter of the look is not possible." : message);
    }
}
