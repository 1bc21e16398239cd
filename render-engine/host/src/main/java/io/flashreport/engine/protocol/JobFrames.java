package io.flashreport.engine.protocol;

import io.flashreport.engine.protocol.ToEngine.Argument;
import io.flashreport.engine.protocol.ToEngine.Check;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Input;
import io.flashreport.engine.protocol.ToEngine.Layout;
import io.flashreport.engine.protocol.ToEngine.Output;
import io.flashreport.engine.protocol.ToEngine.Render;
import io.flashreport.engine.protocol.ToEngine.Template;
import java.io.IOException;
import java.time.Instant;

/** The bodies of the frames that begin a job. */
final class JobFrames {
    private static final int MAX_PARAMETERS = 1_000;
    private static final int MAX_VALUES = 10_000;

    private JobFrames() {}

    static void write(FrameOutput body, Render render) throws IOException {
        body.text(render.title());
        writeInput(body, render.data());
        body.orNull(render.template(), template -> writeTemplate(body, template));
        body.textOrNull(render.locale());
        body.textOrNull(render.timeZone());
        writeLook(body, render.look());
        body.orNull(render.created(), created -> body.number(created.toEpochMilli()));
        switch (render.output()) {
            case Output.Pdf pdf -> body.number(0);
            case Output.Png png -> {
                body.number(png.page());
                body.number(png.width());
            }
        }
        body.number(render.maxRecords());
        body.number(render.maxPages());
        body.number(render.maxDocumentBytes());
    }

    static Render readRender(FrameInput body) throws IOException {
        return new Render(
                body.text(),
                readInput(body),
                body.orNull(() -> readTemplate(body)),
                body.textOrNull(),
                body.textOrNull(),
                readLook(body),
                body.orNull(() -> Instant.ofEpochMilli(body.longNumber())),
                readOutput(body),
                body.longNumber(),
                body.number(),
                body.longNumber());
    }

    static void write(FrameOutput body, Check check) throws IOException {
        body.textOrNull(check.main());
        body.number(check.packageBytes());
        body.orNull(check.sample(), sample -> writeInput(body, sample));
        body.number(check.maxDocumentBytes());
    }

    static Check readCheck(FrameInput body) throws IOException {
        return new Check(body.textOrNull(), body.longNumber(), body.orNull(() -> readInput(body)), body.longNumber());
    }

    static void write(FrameOutput body, Layout layout) throws IOException {
        body.text(layout.title());
        writeInput(body, layout.data());
        body.textOrNull(layout.locale());
        body.textOrNull(layout.timeZone());
        writeLook(body, layout.look());
        body.number(layout.maxDocumentBytes());
    }

    static Layout readLayout(FrameInput body) throws IOException {
        return new Layout(
                body.text(), readInput(body), body.textOrNull(), body.textOrNull(), readLook(body), body.longNumber());
    }

    private static void writeInput(FrameOutput body, Input data) throws IOException {
        body.constant(data.format());
        body.textOrNull(data.charset());
        body.number(data.bytes());
    }

    private static Input readInput(FrameInput body) throws IOException {
        return new Input(body.constant(Format.class), body.textOrNull(), body.longNumber());
    }

    private static void writeTemplate(FrameOutput body, Template template) throws IOException {
        body.text(template.owner());
        body.text(template.sha256());
        body.number(template.bytes());
        body.constant(template.verdict());
        body.list(template.parameters(), argument -> {
            body.wholeText(argument.name());
            body.list(argument.values(), body::wholeText);
        });
    }

    private static Template readTemplate(FrameInput body) throws IOException {
        return new Template(
                body.text(),
                body.text(),
                body.longNumber(),
                body.constant(Verdict.class),
                body.list(
                        "parameters",
                        MAX_PARAMETERS,
                        () -> new Argument(body.text(), body.list("values", MAX_VALUES, body::text))));
    }

    private static void writeLook(FrameOutput body, Look look) throws IOException {
        body.textOrNull(look.accent());
        body.textOrNull(look.font());
        body.constant(look.paper());
        body.constant(look.orientation());
        body.orNull(look.logo(), logo -> body.bytes(logo.bytes()));
        body.truth(look.charts());
    }

    private static Look readLook(FrameInput body) throws IOException {
        return new Look(
                body.textOrNull(),
                body.textOrNull(),
                body.constant(Look.Paper.class),
                body.constant(Look.Orientation.class),
                body.orNull(() -> new Logo(body.bytes("logo", Logo.MAX_BYTES))),
                body.truth());
    }

    private static Output readOutput(FrameInput body) throws IOException {
        int page = body.number();
        return page == 0 ? new Output.Pdf() : new Output.Png(page, body.number());
    }
}
