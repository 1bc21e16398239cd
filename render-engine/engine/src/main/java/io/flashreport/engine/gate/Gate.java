package io.flashreport.engine.gate;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import io.flashreport.engine.protocol.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.renderers.util.RendererUtil;

/** Says what templates may do. Safe for use by several threads. */
public final class Gate {
    private static final Set<String> CONTAINED_FILES = Set.of("ttf", "otf", "ttc", "svg", "svgz");
    private static final RendererUtil IMAGES = RendererUtil.getInstance(DefaultJasperReportsContext.getInstance());
    private static final Names LANGUAGES = Names.of("languages.txt");

    private final boolean closed;
    private final Properties properties = new Properties(PropertyPolicy.POLICY);
    private final StructureGate structure = new StructureGate(Members.POLICY, properties);

    private Gate(boolean closed) {
        this.closed = closed;
    }

    /** The gate as it is meant to be. */
    public static Gate strict() {
        return new Gate(true);
    }

    /** Lets everything pass as if it were inert: for trying what else keeps a template from doing harm. */
    public static Gate open() {
        return new Gate(false);
    }

    /** Sets the library's own switches, for all of this JVM. */
    public void close(JasperReportsContext context) {
        if (closed) Switches.set(context);
    }

    /** Whether queries may be written in a language. */
    public static boolean knowsLanguage(String language) {
        return LANGUAGES.contain(language.toLowerCase(Locale.ROOT));
    }

    /** What is to be said against a part of a design, as {@link DesignParts} shows them. */
    public List<Objection> look(Object part) {
        if (!closed) return List.of();
        var objections = new ArrayList<Objection>();
        structure.look(part, objections::add);
        return objections;
    }

    /** Takes the properties out of a part of a design that are not to have an effect. */
    public void filter(Object part) {
        if (closed) properties.filter(part);
    }

    /** What is to be said against the class that was compiled of a unit. */
    public List<Fault> look(JRCompilationUnit unit) {
        if (!closed) return List.of();
        return unit.getCompileData() instanceof byte[] bytes
                ? ClassGate.look(String.valueOf(unit.getCompileName()), bytes, Members.POLICY)
                : List.of(new Fault(0, Objection.refused("There is no class of the compiled expressions.")));
    }

    /**
     * Why a package is contained whatever its templates do; empty when it has no such file.
     *
     * @param file the bytes of a path
     */
    public Optional<String> reasonToContain(Collection<String> paths, Function<String, byte[]> file) {
        if (!closed) return Optional.empty();
        return paths.stream()
                // The library goes by what a picture begins with, whatever it is called.
                .filter(path -> CONTAINED_FILES.contains(
                                path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                        || IMAGES.isSvgData(file.apply(path)))
                .findFirst()
                .map(path -> "The package has " + path
                        + ": fonts and SVG are read by large programs of others, so that they are kept apart.");
    }

    /** The worst grade of all. Fails with {@link JobFailedException} when something is refused. */
    public static Grade admit(Collection<Objection> objections) {
        Grade worst = Grade.INERT;
        for (Objection objection : objections) {
            if (objection.grade() == Grade.REFUSED) throw refused(objection.reason());
            worst = worst.or(objection.grade());
        }
        return worst;
    }

    /** Fails with {@link JobFailedException} when something that was taken for inert is not. */
    public static void require(Verdict promised, Grade found) {
        if (promised == Verdict.INERT && found != Grade.INERT)
            throw refused("It was taken for one that can do nothing but print, and it is not.");
    }

    private static JobFailedException refused(String reason) {
        return new JobFailedException(
                EngineFailure.TEMPLATE, "The template does what templates may not: " + reason + " Check it anew.");
    }
}
