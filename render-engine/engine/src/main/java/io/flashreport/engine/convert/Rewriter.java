package io.flashreport.engine.convert;

import io.flashreport.engine.convert.Rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks down a template of version 6 and applies the rules on the way back up. */
final class Rewriter {
    /** What holds a component, and what else it holds. */
    private static final Map<String, Set<String>> COMPONENT_HOLDERS = Map.of(
            "componentElement", Set.of("reportElement"),
            "part", Set.of("property", "propertyExpression", "printWhenExpression", "partNameExpression"));

    private final ChangeLog changes;

    Rewriter(ChangeLog changes) {
        this.changes = changes;
    }

    void rewrite(TemplateNode root) {
        rewrite(root, null);
    }

    private void rewrite(TemplateNode node, @Nullable TemplateNode parent) {
        node.removeIf(this::isOfNoComponent);
        for (TemplateNode child : node.children()) rewrite(child, node);
        Rule rule = Rules.ALL.of(parent == null ? null : parent.original, node.original);
        node.dissolve(rule.dissolved);
        rule.rewritings.forEach(rewriting -> rewriting.rewrite(node, changes));
        rule.ignored.forEach(node::take);
        rule.attributes.forEach(node::renameAttribute);
        names(node);
        text(node);
        if (rule.name == null) return;
        node.rename(rule.name);
        if (rule.kind != null) node.putFirst("kind", rule.kind);
        if (rule.area != null && (!rule.area.byElements || rule.name.equals("element"))) changes.moved(rule.area, node);
    }

    /** A component that version 7 does not have takes the element or the part along that it filled. */
    private boolean isOfNoComponent(TemplateNode node) {
        Set<String> around = COMPONENT_HOLDERS.get(node.name());
        if (around == null) return false;
        for (TemplateNode child : node.children()) {
            if (around.contains(child.name())) continue;
            boolean isOf7 = child.name().equals("component");
            if (isOf7 || Rules.ALL.of(node.name(), child.name()).kind != null) return false;
            changes.notKept(child, ComponentRules.whyNotKept(child));
            return true;
        }
        changes.notKept(node, "<" + node.name() + "> without a component is left out");
        return true;
    }

    private void names(TemplateNode node) {
        for (String attribute : List.copyOf(node.attributes().keySet())) {
            if (attribute.startsWith("is") && attribute.length() > 2 && Character.isUpperCase(attribute.charAt(2))) {
                node.renameAttribute(attribute, Character.toLowerCase(attribute.charAt(2)) + attribute.substring(3));
                changes.moved(Area.FLAGS, node);
            } else if (attribute.equals("hyperlinkType") || attribute.equals("hyperlinkTarget")) {
                node.renameAttribute(attribute, "link" + attribute.substring("hyperlink".length()));
                changes.moved(Area.HYPERLINKS, node);
            }
        }
    }

    /** 6 takes the white space off every text but a static one; an expression does not mind. */
    private static void text(TemplateNode node) {
        boolean exact = node.original.equals("text") || (node.isCdata() && node.original.endsWith("xpression"));
        if (!exact) node.setText(node.text().strip(), node.isCdata());
    }
}
