package io.flashreport.engine.convert;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Classes of the library that templates name, and that version 7 moved into modules with packages of their own. */
final class MovedClasses {
    private static final String LIBRARY = "net.sf.jasperreports.";
    private static final Pattern QUALIFIED = Pattern.compile("net\\.sf\\.jasperreports(?:\\.[a-z0-9]+)+\\.[A-Z]\\w*");
    private static final Pattern WORD = Pattern.compile("[A-Z]\\w*");

    /** Imported into every report without a word. */
    private static final Set<String> IMPLICIT = Set.of(LIBRARY + "engine", LIBRARY + "engine.fill");

    private static final Map<String, String> MOVED = moved();

    /** Without their packages. */
    private static final Set<String> NAMES = MOVED.keySet().stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private MovedClasses() {}

    private static Map<String, String> moved() {
        var moved = new HashMap<String, String>();
        move(
                moved,
                "engine.data",
                "json.data",
                "JsonDataSource JsonDataSourceProvider JsonQLDataSource JsonQLDataSourceProvider");
        move(
                moved,
                "engine.data",
                "poi.data",
                "AbstractPoiXlsDataSource ExcelDataSource ExcelDataSourceFactory JRXlsxDataSource XlsDataSource");
        move(moved, "engine.data", "jaxen.data", "JaxenXmlDataSource");
        move(moved, "engine.data", "xalan.data", "XalanXmlDataSource");
        move(
                moved,
                "data",
                "engine.data",
                "DataSourceCollection DataSourceProvider RewindableDataSourceCollection RewindableDataSourceProvider");
        move(
                moved,
                "engine.query",
                "json.query",
                "JsonQueryExecuter JsonQueryExecuterFactory JsonQLQueryExecuter"
                        + " JsonQLQueryExecuterFactory AbstractJsonQueryExecuter");
        move(moved, "engine.query", "jaxen.query", "JaxenXPathQueryExecuter JaxenXPathQueryExecuterFactory");
        move(
                moved,
                "engine.query",
                "poi.query",
                "ExcelQueryExecuter ExcelQueryExecuterFactory JRXlsxQueryExecuter"
                        + " JRXlsxQueryExecuterFactory XlsQueryExecuter XlsQueryExecuterFactory");
        move(moved, "engine.util", "json.util", "JsonUtil");
        move(
                moved,
                "engine",
                "charts",
                "JRAbstractChartCustomizer JRChart JRChartCustomizer JRChartDataset JRChartPlot"
                        + " NamedChartCustomizer");
        move(moved, "engine", "renderers", "Renderable");
        moved.put(LIBRARY + "engine.JRRenderable", LIBRARY + "renderers.Renderable");
        return Map.copyOf(moved);
    }

    private static void move(Map<String, String> moved, String from, String to, String names) {
        for (String name : names.split(" ", -1)) moved.put(LIBRARY + from + "." + name, LIBRARY + to + "." + name);
    }

    static void rename(TemplateNode root, ChangeLog changes) {
        var words = new LinkedHashSet<String>();
        rename(root, words, changes);
        imports(root, words, changes);
    }

    private static void rename(TemplateNode node, Set<String> words, ChangeLog changes) {
        node.setText(qualified(node, node.text(), changes), node.isCdata());
        node.attributes().replaceAll((name, value) -> qualified(node, value, changes));
        if (node.name().endsWith("xpression")) {
            Matcher word = WORD.matcher(node.text());
            while (word.find()) if (NAMES.contains(word.group())) words.add(word.group());
        }
        for (TemplateNode child : node.children()) rename(child, words, changes);
    }

    private static String qualified(TemplateNode node, String text, ChangeLog changes) {
        if (!text.contains(LIBRARY)) return text;
        return QUALIFIED.matcher(text).replaceAll(match -> {
            String now = MOVED.get(match.group());
            if (now == null) return Matcher.quoteReplacement(match.group());
            changes.changed(node, match.group() + " is " + now + " in version 7");
            return Matcher.quoteReplacement(now);
        });
    }

    /** A class that came with a whole package has to be imported by name from its new one. */
    private static void imports(TemplateNode root, Set<String> words, ChangeLog changes) {
        var packages = new LinkedHashMap<String, TemplateNode>();
        for (String implicit : IMPLICIT) packages.put(implicit, root);
        for (TemplateNode child : root.children()) {
            if (child.name().equals("import") && child.text().endsWith(".*"))
                packages.put(child.text().substring(0, child.text().length() - 2), child);
        }
        packages.forEach((name, place) -> {
            for (String word : words) {
                String now = MOVED.get(name + "." + word);
                if (now == null) continue;
                root.addNew("import").setText(now, false);
                changes.changed(place, "an import of " + now + " was added: version 7 moved the class");
            }
        });
    }
}
