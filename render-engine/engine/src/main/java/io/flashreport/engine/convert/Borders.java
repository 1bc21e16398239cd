package io.flashreport.engine.convert;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines as they were named before pens had a width, a style and a colour. */
final class Borders {
    private record Side(String border, String color, String padding, String pen) {}

    private record Line(String width, String style) {}

    private static final List<Side> SIDES = List.of(
            new Side("border", "borderColor", "padding", "pen"),
            new Side("topBorder", "topBorderColor", "topPadding", "topPen"),
            new Side("leftBorder", "leftBorderColor", "leftPadding", "leftPen"),
            new Side("bottomBorder", "bottomBorderColor", "bottomPadding", "bottomPen"),
            new Side("rightBorder", "rightBorderColor", "rightPadding", "rightPen"));

    private static final Map<String, Line> LINES = Map.of(
            "None", new Line("0.0", "Solid"),
            "Thin", new Line("0.5", "Solid"),
            "1Point", new Line("1.0", "Solid"),
            "2Point", new Line("2.0", "Solid"),
            "4Point", new Line("4.0", "Solid"),
            "Dotted", new Line("1.0", "Dashed"));

    private Borders() {}

    /** {@code pen="Thin"} of a shape or a style; what a {@code <pen>} of its own says wins. */
    static void pen(TemplateNode node, ChangeLog changes) {
        String pen = node.take("pen");
        if (pen == null) return;
        line(node, "pen", pen, null);
        changes.moved(Area.BORDERS, node);
    }

    static void ofBox(TemplateNode box, ChangeLog changes) {
        if (move(box, box)) changes.moved(Area.BORDERS, box);
    }

    /** A style said of its box on itself. */
    static void ofStyle(TemplateNode style, ChangeLog changes) {
        boolean any = SIDES.stream()
                .anyMatch(side -> style.attribute(side.border) != null
                        || style.attribute(side.color) != null
                        || style.attribute(side.padding) != null);
        if (!any) return;
        TemplateNode box = style.childOrNew("box");
        for (Side side : SIDES) box.setIfAbsent(side.padding, style.take(side.padding));
        move(style, box);
        changes.moved(Area.BORDERS, style);
    }

    private static boolean move(TemplateNode from, TemplateNode box) {
        boolean any = false;
        for (Side side : SIDES) {
            String border = from.take(side.border);
            String color = from.take(side.color);
            if (border == null && color == null) continue;
            line(box, side.pen, border, color);
            any = true;
        }
        return any;
    }

    private static void line(TemplateNode node, String penName, @Nullable String border, @Nullable String color) {
        TemplateNode pen = node.childOrNew(penName);
        Line line = border == null ? null : LINES.get(border);
        if (line != null) {
            pen.setIfAbsent("lineWidth", line.width);
            pen.setIfAbsent("lineStyle", line.style);
        }
        pen.setIfAbsent("lineColor", color);
    }
}
