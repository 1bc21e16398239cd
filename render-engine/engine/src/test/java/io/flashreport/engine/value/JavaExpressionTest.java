package io.flashreport.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import net.sf.jasperreports.engine.util.FormatFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java expressions of readings give what the readings give; compiled as templates compile them, for Java 8. */
class JavaExpressionTest {
    private static final List<Sample> SAMPLES = Stream.of(
                    "x: 12; -7; 0",
                    "x: 12.50; .5; -3",
                    "x: 1e3; 2.5E-1",
                    "amount: 1,234.50; 12.00; -3.00",
                    "amount: 1.234,50; 12,00",
                    "amount: 1 234,50; 12,00",
                    "x: (1.50); $2.00; -$3",
                    "x: ($1.50); $2.00; -$3",
                    "x: 12,50 €; -7,00 €",
                    "x: EUR 12.50",
                    "x: 12.5%; 7 %",
                    "vatRate: 0.19; 0.07",
                    "x: 00123",
                    "year: 2015",
                    "x: 2015-01-02; 0001-01-01",
                    "x: 2015-01-02T00:00:00Z; 2015-01-03",
                    "x: 2015-01-02T10:30; 2015-03-29T02:30; 2015-10-25T02:30",
                    "x: 2015-01-02T10:30:15Z; 2015-01-02T10:30:15+02:00",
                    "x: 2015-01-02T10:30:15.250Z; 2015-01-02T10:30:15.000+02:00",
                    "x: 2015-01-02T10:30:15.250123Z; 2015-01-02T10:30:15.000999Z",
                    "x: 2015-01-02T10:30:15.250123; 2015-01-02 10:30",
                    "x: 2015-01-02T10:30:15.250123Z; 2015-01-02 10:30Z",
                    "x: 2015-01-02T10:30:15; 2015-01-02 10:30:16",
                    "x: 2015-01-02 10:30:15,250",
                    "x: 2015-01-02 10:30:15.5+02; 2015-01-02 10:30:16+02",
                    "x: 2015-01-02T10:30:15+0200; 2015-01-02T10:30:15Z",
                    "x: 14:30; 09:05",
                    "x: 14:30:15",
                    "x: 31/12/2015; 1/2/2015",
                    "x: 12/31/2015; 1/2/2015",
                    "x: 31/12/15; 01/02/16",
                    "x: 31.12.75",
                    "x: 2015/12/31",
                    "x: 2-Jan-2015; 31-December-2015",
                    "x: January 2, 2015; Dec 31, 2015",
                    "x: 31/12/2015 14:30",
                    "x: 31/12/2015 14:30:15",
                    "timestamp: 1434622925",
                    "timestamp: 1434622925000",
                    "x: true; false",
                    "x: Ja; NEIN",
                    "x: hello; world",
                    "x: data:text/plain,hello hello hello hello hello hello hello hello; short",
                    "x: data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
            .map(line -> Sample.parsed(line.replace(";base64", "#base64")))
            .map(sample -> new Sample(
                    sample.names(),
                    sample.locale(),
                    java.time.ZoneId.of("Europe/Berlin"),
                    sample.token(),
                    sample.texts().stream().map(text -> text.replace('#', ';')).toList()))
            .toList();

    @Test
    void everyReadingIsAnExpressionToo(@TempDir Path folder) throws Exception {
        Class<?> template = compiled(folder);
        for (int i = 0; i < SAMPLES.size(); i++) {
            Sample sample = SAMPLES.get(i);
            Reading reading = sample.reading();
            Method expression = template.getDeclaredMethod("e" + i, String.class, TimeZone.class, FormatFactory.class);
            for (String text : sample.texts()) {
                Object value = evaluated(expression, text, sample);
                assertThat(comparable(value)).as(reading.java(text)).isEqualTo(comparable(reading.value(text)));
                assertThat(value).isInstanceOf(reading.valueClass());
            }
            assertThat(evaluated(expression, null, sample))
                    .as("%s of null", reading)
                    .isNull();
            if (reading.valueClass() != String.class)
                assertThat(evaluated(expression, "  ", sample))
                        .as("%s of a blank", reading)
                        .isNull();
        }
    }

    @Test
    void whatIsNoneOfItsKindIsNothing(@TempDir Path folder) throws Exception {
        Class<?> template = compiled(folder);
        for (int i = 0; i < SAMPLES.size(); i++) {
            Sample sample = SAMPLES.get(i);
            Reading reading = sample.reading();
            if (reading.valueClass() == String.class && reading.role() != Role.YES_NO) continue;
            // The compact reading of dates with times of any precision is worth more here than one that forgives.
            if (reading.java("x").contains("DateTime.parse(")) continue;
            Method expression = template.getDeclaredMethod("e" + i, String.class, TimeZone.class, FormatFactory.class);
            assertThat(evaluated(expression, "none", sample))
                    .as(reading.toString())
                    .isNull();
        }
    }

    private static @Nullable Object evaluated(Method expression, @Nullable String text, Sample sample)
            throws Exception {
        return expression.invoke(null, text, TimeZone.getTimeZone(sample.zone()), new DefaultFormatFactory());
    }

    private static @Nullable Object comparable(@Nullable Object value) throws Exception {
        return value instanceof InputStream stream ? List.of(stream.readAllBytes().length) : value;
    }

    private static Class<?> compiled(Path folder) throws Exception {
        var source = new StringBuilder("public class Template {\n");
        for (int i = 0; i < SAMPLES.size(); i++) {
            Reading reading = SAMPLES.get(i).reading();
            String java = reading.java("$F{x}").replace("$F{x}", "field").replace("$P{REPORT_TIME_ZONE}", "zone");
            source.append(
                    "public static %s e%d(String field, java.util.TimeZone zone, %s formats) throws Throwable { return %s; }%n"
                            .formatted(
                                    reading.valueClass().getName(),
                                    i,
                                    FormatFactory.class.getName(),
                                    java.replace("$P{REPORT_FORMAT_FACTORY}", "formats")));
        }
        String code = source.append("}\n").toString();
        var file = new SimpleJavaFileObject(URI.create("string:///Template.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        var said = new StringWriter();
        var options = new ArrayList<>(List.of("--release", "8", "-Xlint:none", "-proc:none", "-d", folder.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(file))
                .call();
        assertThat(done).as("%s%n%s", said, code).isTrue();
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaExpressionTest.class.getClassLoader());
        return loader.loadClass("Template");
    }
}
