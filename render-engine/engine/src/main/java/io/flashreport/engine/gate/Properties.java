package io.flashreport.engine.gate;

import java.util.List;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.DatasetPropertyExpression;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRPropertiesHolder;
import net.sf.jasperreports.engine.JRPropertyExpression;
import net.sf.jasperreports.engine.JRReport;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/** The properties of the parts of a design: judged, and left out where they are not to have an effect. */
final class Properties {
    private final PropertyPolicy policy;

    Properties(PropertyPolicy policy) {
        this.policy = policy;
    }

    void look(Object part, Consumer<Objection> objections) {
        if (part instanceof JRPropertiesHolder holder && holder.hasProperties()) {
            for (String name : holder.getPropertiesMap().getPropertyNames())
                look(name, holder.getPropertiesMap().getProperty(name), objections);
        }
        for (String name : computed(part)) look(name, null, objections);
    }

    private void look(String name, @Nullable String value, Consumer<Objection> objections) {
        switch (policy.of(name, value)) {
            case KEEP, DROP -> {}
            case CONTAIN ->
                objections.accept(Objection.contained("The property " + name
                        + " has a file of the package read by a large program of others, which is kept apart."));
            case REFUSE ->
                objections.accept(Objection.refused("The property " + name
                        + " is not one that templates may set: it is for those who run the service. Take it out."));
            case UNKNOWN ->
                objections.accept(new Objection(
                        Grade.INERT,
                        "The property " + name + " is not among those that templates may set, and is left out."));
        }
    }

    /** Takes out what the policy does not keep. */
    void filter(Object part) {
        if (part instanceof JRPropertiesHolder holder && holder.hasProperties()) {
            var map = holder.getPropertiesMap();
            for (String name : map.getPropertyNames())
                if (!policy.of(name, map.getProperty(name)).stays()) map.removeProperty(name);
        }
        switch (part) {
            case JRDesignElement element ->
                copy(element.getPropertyExpressionsList()).stream()
                        .filter(this::isLeftOut)
                        .forEach(element::removePropertyExpression);
            case JRDesignField field ->
                copy(field.getPropertyExpressionsList()).stream()
                        .filter(this::isLeftOut)
                        .forEach(field::removePropertyExpression);
            case JRDesignDataset dataset ->
                copy(dataset.getPropertyExpressionsList()).stream()
                        .filter(this::isLeftOut)
                        .forEach(dataset::removePropertyExpression);
            case JasperDesign design -> filter(design.getMainDesignDataset());
            default -> {}
        }
    }

    private boolean isLeftOut(JRPropertyExpression expression) {
        return !policy.of(String.valueOf(expression.getName()), null).stays();
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static List<String> computed(Object part) {
        return switch (part) {
            case JRElement element -> names(element.getPropertyExpressions());
            case JRField field -> names(field.getPropertyExpressions());
            case JRReport report -> names(report.getMainDataset().getPropertyExpressions());
            case JRDataset dataset -> names(dataset.getPropertyExpressions());
            default -> List.of();
        };
    }

    private static List<String> names(JRPropertyExpression @Nullable [] expressions) {
        if (expressions == null) return List.of();
        return java.util.Arrays.stream(expressions)
                .map(JRPropertyExpression::getName)
                .toList();
    }

    private static List<String> names(DatasetPropertyExpression @Nullable [] expressions) {
        if (expressions == null) return List.of();
        return java.util.Arrays.stream(expressions)
                .map(DatasetPropertyExpression::getName)
                .toList();
    }
}
