package io.flashreport.engine.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.components.charts.ChartSettings;
import net.sf.jasperreports.crosstabs.JRCrosstabBucket;
import net.sf.jasperreports.crosstabs.JRCrosstabMeasure;
import net.sf.jasperreports.engine.CommonReturnValue;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRDatasetParameter;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRFont;
import net.sf.jasperreports.engine.JRHyperlink;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRQuery;
import net.sf.jasperreports.engine.JRQueryChunk;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.JRScriptlet;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.analytics.dataset.DataLevelBucket;
import net.sf.jasperreports.engine.analytics.dataset.DataMeasure;
import org.jspecify.annotations.Nullable;

/** Looks at the parts of a design one by one. */
final class StructureGate {
    private static final Pattern IMPORT = Pattern.compile("(?:static\\s+)?[\\w$]+(?:\\.[\\w$]+)*(?:\\.\\*)?");
    private static final Pattern CLASS = Pattern.compile("[\\w$]+(?:\\.[\\w$]+)*(?:\\[])*");
    private static final Pattern FONT_ADDRESS = Pattern.compile("\\s*\\w{2,}:.*");
    private static final Pattern FONT_FILE = Pattern.compile(".*(?:[/\\\\:]|\\.\\.).*");
    private static final Pattern REACHING_FUNCTION =
            Pattern.compile("\\b(document|doc|collection|unparsed-text|json-doc)\\s*\\(");
    private static final Pattern CLASS_PATH = Pattern.compile("(?:^|[.\\[(])(?:class|classLoader)(?:$|[.\\[)])");
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

    private final Members members;
    private final Properties properties;
    private final Names kinds = Names.of("parts.txt");
    private final Names factories = Names.of("factories.txt");
    private final Names reserved = Names.of("reserved.txt");

    StructureGate(Members members, Properties properties) {
        this.members = members;
        this.properties = properties;
    }

    void look(Object part, Consumer<Objection> objections) {
        String type = part.getClass().getName();
        if (!kinds.contain(type))
            refuse(objections, "Elements of the kind " + type + " are not among those that templates may have.");
        properties.look(part, objections);
        if (part instanceof JRHyperlink link) link(link, objections);
        if (part instanceof JRFont font) font(font.getOwnPdfFontName(), objections);
        switch (part) {
            case JRReport report -> report(report, objections);
            case JRDataset dataset -> scriptlet(dataset.getScriptletClass(), objections);
            case JRScriptlet scriptlet -> scriptlet(scriptlet.getValueClassName(), objections);
            case JRStyle style -> font(style.getOwnPdfFontName(), objections);
            case JRQuery query -> query(query, objections);
            case JRParameter parameter -> {
                reserved(parameter.getName(), objections);
                valueClass(parameter.getValueClassName(), objections);
                valueClass(parameter.getNestedTypeName(), objections);
            }
            case JRDatasetParameter parameter -> reserved(parameter.getName(), objections);
            case JRField field -> field(field, objections);
            case JRVariable variable -> {
                valueClass(variable.getValueClassName(), objections);
                factory(variable.getIncrementerFactoryClassName(), objections);
            }
            case CommonReturnValue value -> factory(value.getIncrementerFactoryClassName(), objections);
            case JRCrosstabMeasure measure -> {
                valueClass(measure.getValueClassName(), objections);
                factory(measure.getIncrementerFactoryClassName(), objections);
                factory(measure.getPercentageCalculatorClassName(), objections);
            }
            case JRCrosstabBucket bucket -> valueClass(bucket.getValueClassName(), objections);
            case DataMeasure measure -> {
                valueClass(measure.getValueClassName(), objections);
                factory(measure.getIncrementerFactoryClassName(), objections);
            }
            case DataLevelBucket bucket -> valueClass(bucket.getValueClassName(), objections);
            case JRChart chart -> factory(chart.getCustomizerClass(), objections);
            case ChartSettings chart -> factory(chart.getCustomizerClass(), objections);
            default -> {}
        }
    }

    private void report(JRReport report, Consumer<Objection> objections) {
        scriptlet(report.getScriptletClass(), objections);
        factory(report.getFormatFactoryClass(), objections);
        if (report.getImports() == null) return;
        for (String imported : report.getImports())
            if (!IMPORT.matcher(imported.strip()).matches())
                refuse(objections, "An import is to name a class or a package and nothing else.");
    }

    private static void scriptlet(@Nullable String className, Consumer<Objection> objections) {
        if (className != null)
            refuse(
                    objections,
                    "There are no scriptlets here: the class " + className
                            + " cannot be brought along. Write what it does as expressions.");
    }

    private void factory(@Nullable String className, Consumer<Objection> objections) {
        if (className != null && !className.isBlank() && !factories.contain(className.strip()))
            refuse(objections, "The class " + className + " is not among those that templates may name here.");
    }

    private void valueClass(@Nullable String className, Consumer<Objection> objections) {
        if (className == null) return;
        if (!CLASS.matcher(className).matches()) {
            refuse(objections, "The class of a value is to be the name of a class and nothing else.");
            return;
        }
        String bare = className.replace("[]", "");
        boolean known = PRIMITIVES.contains(bare) || members.knows(bare) || members.knows("java.lang." + bare);
        if (!known && isHere(bare))
            refuse(objections, "Values of the class " + bare + " are not among those that templates may have.");
    }

    /** A class that is not here cannot be used either: such values are never anything but null. */
    private static boolean isHere(String className) {
        return StructureGate.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }

    private void reserved(@Nullable String name, Consumer<Objection> objections) {
        if (name != null && reserved.contain(name))
            refuse(objections, "The parameter " + name + " is the engine's own: templates may not set it.");
    }

    private static void query(JRQuery query, Consumer<Objection> objections) {
        if (query.getChunks() != null)
            for (JRQueryChunk chunk : query.getChunks())
                if (chunk.getType() == JRQueryChunk.TYPE_PARAMETER_CLAUSE)
                    refuse(
                            objections,
                            "$P!{" + chunk.getText() + "} would make a parameter a part of the query: use $P{"
                                    + chunk.getText() + "}.");
        path(query.getText(), objections);
    }

    private void field(JRField field, Consumer<Objection> objections) {
        valueClass(field.getValueClassName(), objections);
        path(field.getDescription(), objections);
        for (String path : List.of(String.valueOf(field.getName()), String.valueOf(field.getDescription())))
            if (CLASS_PATH.matcher(path).find() && path.indexOf('.') >= 0)
                refuse(objections, "The field " + field.getName() + " reads a class, which fields may not.");
        if (!field.hasProperties()) return;
        for (String name : field.getPropertiesMap().getPropertyNames())
            path(field.getPropertiesMap().getProperty(name), objections);
    }

    private static void path(@Nullable String path, Consumer<Objection> objections) {
        Matcher reaching = REACHING_FUNCTION.matcher(String.valueOf(path));
        if (reaching.find())
            refuse(
                    objections,
                    "The function " + reaching.group(1)
                            + "() is not available: queries and fields read the data that was sent, no other document.");
    }

    private static void link(JRHyperlink link, Consumer<Objection> objections) {
        String type = link.getLinkType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("remote"))
            refuse(
                    objections,
                    "A link of the type " + type
                            + " opens a file on the reader's machine: use a Reference with a web address.");
    }

    private static void font(@Nullable String pdfFont, Consumer<Objection> objections) {
        if (pdfFont == null || !FONT_FILE.matcher(pdfFont).matches()) return;
        boolean address = FONT_ADDRESS.matcher(pdfFont).matches();
        objections.accept(new Objection(
                address ? Grade.REFUSED : Grade.CONTAINED,
                "The PDF font \"" + pdfFont + "\" is a place: name a font, and put its file among the template's."));
    }

    private static void refuse(Consumer<Objection> objections, String reason) {
        objections.accept(Objection.refused(reason));
    }
}
