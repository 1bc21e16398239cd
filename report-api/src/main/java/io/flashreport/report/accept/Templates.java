package io.flashreport.report.accept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks template-service for a client's templates. */
@ApplicationScoped
class Templates {
    private static final Logger LOG = Logger.getLogger(Templates.class);

    enum Answer {
        KNOWN,
        UNKNOWN,
        NO_ANSWER
    }

    private final TemplateResource templates;

    Templates(@RestClient TemplateResource templates) {
        this.templates = templates;
    }

    Answer ask(String name, String authorization) {
        try (var response = templates.current(name, authorization)) {
            return switch (response.getStatus()) {
                case 200 -> Answer.KNOWN;
                case 404 -> Answer.UNKNOWN;
                default -> {
                    LOG.warnf("template-service answered %d", response.getStatus());
                    yield Answer.NO_ANSWER;
                }
            };
        } catch (ProcessingException e) {
            LOG.warnf("template-service cannot be reached: %s", e.getMessage());
            return Answer.NO_ANSWER;
        }
    }
}
