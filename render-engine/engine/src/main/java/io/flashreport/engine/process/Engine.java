package io.flashreport.engine.process;

import io.flashreport.engine.data.Payload;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.protocol.ToEngine;
import io.flashreport.engine.protocol.ToEngine.Format;
import io.flashreport.engine.protocol.ToEngine.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.jspecify.annotations.Nullable;

/** The library, loaded and warmed up. */
public final class Engine {
    static final String VERSION = "1";

    private static final int MAX_PAGES = 10_000;

    private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    private final DataJob dataJob = new DataJob(context, InstantSource.system());
    private final CheckJob checkJob;

    private final TemplateJob templateJob;
    private final LayoutJob layoutJob = new LayoutJob(context);
    private final SampleTemplate sampleTemplate;

    /** @param gate that templates pass */
    public Engine(Gate gate) {
        gate.close(context);
        checkJob = new CheckJob(context, gate);
        templateJob = new TemplateJob(context, gate);
        sampleTemplate = new SampleTemplate(context, gate);
    }

    TemplateJob templateJob() {
        return templateJob;
    }

    LayoutJob layoutJob() {
        return layoutJob;
    }

    DataJob dataJob() {
        return dataJob;
    }

    CheckJob checkJob() {
        return checkJob;
    }

    /** Renders a small sample of each format, so that the first job finds everything loaded. */
    public void warmUp() {
        render(Format.JSON, json(30));
        render(Format.XML, xml(30));
        sampleTemplate.fill(new Text(Format.JSON, json(30)));
    }

    /** Uses what jobs use, as much as is worth recording for faster starts. */
    public void train() {
        warmUp();
        render(Format.JSON, json(20_000));
        render(Format.XML, xml(5_000));
        for (int i = 0; i < 50; i++) warmUp();
    }

    private void render(Format format, String text) {
        try {
            var data = new Text(format, text);
            var job = new ToEngine.Render(
                    "Sample é",
                    new ToEngine.Input(format, null, data.size()),
                    null,
                    null,
                    null,
                    new Output.Pdf(),
                    MAX_PAGES,
                    Long.MAX_VALUE);
            dataJob.run(job, data, OutputStream.nullOutputStream(), line -> {});
        } catch (IOException e) {
            throw new IllegalStateException("the sample cannot be rendered", e);
        }
    }

    private static String json(int records) {
        return IntStream.range(0, records)
                .mapToObj(i ->
                        "{\"componentName\":\"Ventilé H%d\",\"purged\":%b,\"place\":{\"level\":%d},\"tags\":[\"a\",{\"b\":1}],\"nothing\":null}"
                                .formatted(i, i % 2 == 0, i))
                .collect(Collectors.joining(",\n", "{\"records\":[", "]}"));
    }

    private static String xml(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> "<record id=\"%d\"><name>Ventilé H%d &amp; co</name><tag>a</tag><tag>b</tag></record>"
                        .formatted(i, i))
                .collect(Collectors.joining("\n", "<?xml version=\"1.0\"?><records>", "</records>"));
    }

    private record Text(Format format, byte[] bytes) implements Payload {
        Text(Format format, String text) {
            this(format, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public @Nullable String charset() {
            return null;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
