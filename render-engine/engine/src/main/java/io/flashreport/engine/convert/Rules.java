package io.flashreport.engine.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an element of version 6, by its name, or by {@code parent/name} where the name alone does not tell;
 * the longer key wins. Names are those of the original.
 */
final class Rules {
    private final Map<String, Rule> rules = new HashMap<>();

    /** The rules of all areas. */
    static final Rules ALL = all();

    private static Rules all() {
        var rules = new Rules();
        SectionRules.addTo(rules);
        DatasetRules.addTo(rules);
        ElementRules.addTo(rules);
        StyleRules.addTo(rules);
        ChartRules.addTo(rules);
        PlotRules.addTo(rules);
        CrosstabRules.addTo(rules);
        ComponentRules.addTo(rules);
        TableRules.addTo(rules);
        return rules;
    }

    Rule of(@Nullable String parent, String name) {
        Rule exact = rules.get(parent + "/" + name);
        return exact != null ? exact : rules.getOrDefault(name, Rule.NONE);
    }

    /** Begins the rule of one name or more, separated by spaces. */
    To on(Area area, String names) {
        var rule = new Rule(area);
        for (String name : names.split(" ", -1))
            if (rules.put(name, rule) != null) throw new IllegalStateException("two rules for " + name);
        return new To(rule);
    }

    /** Goes on with the rule that an area began for a name. */
    To ofName(String name) {
        Rule rule = rules.get(name);
        if (rule == null) throw new IllegalStateException("no rule for " + name);
        return new To(rule);
    }

    /** How the sentence of a rule goes on. */
    static final class To {
        private final Rule rule;

        private To(Rule rule) {
            this.rule = rule;
        }

        To rename(String name) {
            rule.name = name;
            return this;
        }

        To kind(String name, String kind) {
            rule.name = name;
            rule.kind = kind;
            return this;
        }

        To attribute(String from, String to) {
            rule.attributes.put(from, to);
            return this;
        }

        /** Of no meaning in version 6 already, or said elsewhere: left out without a word. */
        To ignore(String... attributes) {
            rule.ignored.addAll(List.of(attributes));
            return this;
        }

        To dissolve(String... children) {
            rule.dissolved.addAll(List.of(children));
            return this;
        }

        To then(Rewriting rewriting) {
            rule.rewritings.add(rewriting);
            return this;
        }
    }

    /** What names and attributes alone cannot say; the children are rewritten already, the node is not. */
    @FunctionalInterface
    interface Rewriting {
        void rewrite(TemplateNode node, ChangeLog changes);
    }

    /** What becomes of one element. */
    static final class Rule {
        static final Rule NONE = new Rule(null);

        final @Nullable Area area;
        final Map<String, String> attributes = new HashMap<>();
        final List<String> ignored = new ArrayList<>();
        final List<String> dissolved = new ArrayList<>();
        final List<Rewriting> rewritings = new ArrayList<>();

        @Nullable
        String name;

        @Nullable
        String kind;

        private Rule(@Nullable Area area) {
            this.area = area;
        }
    }
}
