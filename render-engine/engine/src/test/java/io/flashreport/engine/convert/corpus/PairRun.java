package io.flashreport.engine.convert.corpus;

import io.flashreport.engine.convert.Converter;
import io.flashreport.engine.convert.corpus.PairResult.Progress;
import io.flashreport.engine.convert.corpus.PairResult.Step;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** Takes both templates of a pair as far as they go. */
final class PairRun {
    private static final String EXTENSIONS = "jasperreports_extension.properties";

    private final Path sixRepository;
    private final Path sevenRepository;
    private final @Nullable Connection database;

    PairRun(Path sixRepository, Path sevenRepository, @Nullable Connection database) {
        this.sixRepository = sixRepository;
        this.sevenRepository = sevenRepository;
        this.database = database;
    }

    PairResult run(TemplatePair pair) {
        var six = new Attempt(
                pair.six(),
                new CorpusSide(
                        CorpusFolders.of(sixRepository, pair.six()),
                        template -> Converter.convert(template).jrxml()));
        six.compile();
        if (pair.seven() == null) return new PairResult(pair, six.progress(), null, null, null);
        var seven = new Attempt(
                pair.seven(), new CorpusSide(CorpusFolders.of(sevenRepository, pair.seven()), template -> template));
        seven.compile();
        CorpusData data = seven.fillWithAny();
        if (data == null) six.fillWithAny();
        else six.fill(data);
        Sameness sameness =
                six.print == null || seven.print == null ? null : sameness(six.print, seven.print, seven.side);
        return new PairResult(pair, six.progress(), seven.progress(), sameness, data);
    }

    private static Sameness sameness(JasperPrint six, JasperPrint seven, CorpusSide side) {
        try {
            return Sameness.of(six, seven, side.context());
        } catch (Exception | LinkageError e) {
            return new Sameness.Different("cannot be compared: " + Problem.inWords(e));
        }
    }

    /** One template on its way. */
    private final class Attempt {
        private final Path template;
        private final CorpusSide side;
        private Step step = Step.NONE;
        private @Nullable String problem;
        private @Nullable JasperReport report;
        private @Nullable JasperPrint print;

        Attempt(Path template, CorpusSide side) {
            this.template = template;
            this.side = side;
        }

        Progress progress() {
            return new Progress(step, problem);
        }

        void compile() {
            try (var files = classLoader()) {
                Thread.currentThread().setContextClassLoader(files);
                byte[] jrxml = side.read(template);
                step = Step.CONVERTED;
                JasperDesign design = side.load(jrxml);
                step = Step.LOADED;
                report = side.compile(design);
                step = Step.COMPILED;
            } catch (Exception | LinkageError | StackOverflowError e) {
                problem = Problem.inWords(e);
            }
        }

        @Nullable
        CorpusData fillWithAny() {
            String first = null;
            for (CorpusData data : CorpusData.values()) {
                fill(data);
                if (print != null) return data;
                if (first == null) first = problem;
            }
            problem = first;
            return null;
        }

        void fill(CorpusData data) {
            if (report == null) return;
            try (var files = classLoader()) {
                Thread.currentThread().setContextClassLoader(files);
                JasperPrint filled = data.fill(report, side, database);
                if (filled.getPages().isEmpty()) {
                    problem = "prints no pages";
                    return;
                }
                print = filled;
                step = Step.RENDERED;
                problem = null;
            } catch (Exception | LinkageError | StackOverflowError e) {
                problem = Problem.inWords(e);
            }
        }

        /** What templates ask the class path for lies beside them; extensions would need classes that are not there. */
        private URLClassLoader classLoader() throws MalformedURLException {
            var urls = new URL[side.folders().folders().size()];
            for (int i = 0; i < urls.length; i++)
                urls[i] = side.folders().folders().get(i).toUri().toURL();
            return new URLClassLoader(urls, PairRun.class.getClassLoader()) {
                @Override
                public java.util.Enumeration<URL> findResources(String name) throws java.io.IOException {
                    return name.equals(EXTENSIONS)
                            ? java.util.Collections.emptyEnumeration()
                            : super.findResources(name);
                }
            };
        }
    }
}
