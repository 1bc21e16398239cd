package io.flashreport.engine.convert;

import io.flashreport.engine.convert.TemplateReader.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Turns a template of any version into one that the library of version 7 loads. */
public final class Converter {
    private static final Set<String> ROOTS = Set.of("jasperReport", "jasperTemplate");

    private Converter() {}

    /**
     * Reads, rewrites and writes a report ({@code .jrxml}) or a style template ({@code .jrtx}). The same input gives
     * the same output; what is of version 7 comes back as it is. The caller bounds the size.
     *
     * @throws MalformedTemplateException for what is not XML, is nested too deeply, or is no template
     */
    public static Conversion convert(byte[] jrxml) throws MalformedTemplateException {
        Template template = TemplateReader.read(jrxml);
        TemplateNode root = template.root();
        if (!ROOTS.contains(root.name()))
            throw new MalformedTemplateException(
                    root.line,
                    root.column,
                    "the root element is <" + root.name() + ">; a template begins with <jasperReport>, a style"
                            + " template with <jasperTemplate>");
        Origin origin = Dialect.of(template);
        if (origin == Origin.VERSION_7) return new Conversion(origin, jrxml, List.of(), List.of());
        var changes = new ChangeLog();
        changes.moved(Area.NAMESPACE, root);
        new Rewriter(changes).rewrite(root);
        MovedClasses.rename(root, changes);
        new Pruning(changes).prune(root);
        return new Conversion(origin, TemplateWriter.write(root), changes.changes(), places(root));
    }

    private static List<Place> places(TemplateNode root) {
        var places = new ArrayList<Place>();
        Deque<TemplateNode> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            TemplateNode node = next.pop();
            places.add(new Place(node.line, node.column));
            node.children().reversed().forEach(next::push);
        }
        return places;
    }
}
