package io.flashreport.report.presentation;

import io.flashreport.contracts.TemplateRef;
import io.flashreport.report.Presentation;
import io.flashreport.report.presentation.Choice.Chosen;
import io.flashreport.report.presentation.Choice.NoAnswer;
import io.flashreport.report.presentation.Choice.UnknownTemplate;
import io.flashreport.report.presentation.Choice.Wrong;
import io.flashreport.report.presentation.TemplateResource.Asked;
import io.flashreport.report.presentation.TemplateResource.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks template-service what a client's template is, and whether what it is given fits. */
@ApplicationScoped
class Templates {
    private static final Logger LOG = Logger.getLogger(Templates.class);

    private final TemplateResource templates;

    Templates(@RestClient TemplateResource templates) {
        this.templates = templates;
    }

    /** @param wish whose template this is */
    Choice choose(TemplateName template, PresentationWish wish, String authorization) {
        var asked = new Asked(template.version(), wish.parameters(), wish.timeZone());
        try (var response = templates.resolve(template.name(), authorization, asked)) {
            return switch (response.getStatus()) {
                case 200 -> chosen(response.readEntity(TemplateRef.class), wish);
                case 404 -> unknown(wish);
                case 422 -> unfit(response);
                default -> {
                    LOG.warnf("template-service answered %d", response.getStatus());
                    yield noAnswer();
                }
            };
        } catch (ProcessingException e) {
            LOG.warnf("template-service cannot be reached: %s", e.getMessage());
            return noAnswer();
        }
    }

    static UnknownTemplate unknown(PresentationWish wish) {
        return new UnknownTemplate("There is no template " + Shortened.of(wish.template())
                + ": leave the parameter template out for the automatic layout.");
    }

    private static Choice chosen(TemplateRef template, PresentationWish wish) {
        return new Chosen(new Presentation(template, wish.parameters(), wish.locale(), wish.timeZone(), null));
    }

    private static NoAnswer noAnswer() {
        return new NoAnswer("The template cannot be looked up now: try again in some seconds.");
    }

    private static Choice unfit(Response response) {
        var message = response.readEntity(Unfit.class).message();
        return new Wrong(message == null ? "A parameter does not fit the template." : message);
    }
}
