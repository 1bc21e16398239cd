package io.flashreport.engine.check;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jasperreports.crosstabs.design.JRDesignCrosstab;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** Which names the expressions of a design may use. */
final class DeclaredNames {
    private final IdentityHashMap<JRExpression, Scope> scopes = new IdentityHashMap<>();
    private final List<Scope> datasets;

    DeclaredNames(JasperReportsContext context, JasperDesign design) {
        JRExpressionCollector collector = JRExpressionCollector.collector(context, design);
        datasets = Stream.concat(Stream.of(design.getMainDesignDataset()), design.getDatasetsList().stream())
                .map(dataset -> scope(dataset, collector))
                .toList();
        Crosstabs.in(design).forEach(crosstab -> scope(crosstab, collector));
    }

    private Scope scope(JRDataset dataset, JRExpressionCollector collector) {
        var design = (JRDesignDataset) dataset;
        String title = design.isMainDataset() ? "the report" : "the dataset \"" + design.getName() + "\"";
        var scope = new Scope(
                title,
                Map.of(
                        "Field", design.getFieldsMap().keySet(),
                        "Parameter", design.getParametersMap().keySet(),
                        "Variable", design.getVariablesMap().keySet()));
        collector.getExpressions(design).forEach(expression -> scopes.put(expression, scope));
        return scope;
    }

    private void scope(JRDesignCrosstab crosstab, JRExpressionCollector collector) {
        var scope = new Scope(
                "the crosstab",
                Map.of(
                        "Field", Set.of(),
                        "Parameter", crosstab.getParametersMap().keySet(),
                        "Variable", crosstab.getVariablesMap().keySet()));
        collector.getExpressions(crosstab).forEach(expression -> scopes.put(expression, scope));
    }

    private record Scope(String title, Map<String, Set<String>> names) {
        Collection<String> of(String what) {
            return names.getOrDefault(what, Set.of());
        }
    }

    /**
     * What is wrong with a name that is not declared, and what to do.
     *
     * @param what {@code Field}, {@code Parameter} or {@code Variable}
     */
    String undeclared(JRExpression expression, String what, String name) {
        Scope own = scopes.get(expression);
        String message = what.toLowerCase(java.util.Locale.ROOT) + " \"" + name + "\" is not declared in "
                + (own == null ? "its dataset" : own.title);
        String elsewhere = elsewhere(what, name);
        if (elsewhere != null) return message + ", only in " + elsewhere + ".";
        return message + (own == null ? "." : Nearest.question(name, own.of(what)));
    }

    private @Nullable String elsewhere(String what, String name) {
        return datasets.stream()
                .filter(scope -> scope.of(what).contains(name))
                .map(Scope::title)
                .findFirst()
                .orElse(null);
    }
}
