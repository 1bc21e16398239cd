package io.flashreport.engine.layout;

import io.flashreport.engine.records.Field;
import io.flashreport.engine.value.Alignment;
import io.flashreport.engine.value.Reading;
import io.flashreport.engine.value.Role;
import java.awt.Color;
import java.awt.Font;
import java.util.EnumMap;
import java.util.Map;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;
import net.sf.jasperreports.engine.type.OnErrorTypeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalImageAlignEnum;

/** Makes the elements of a document in its styles. Positions count from the side where reading begins. */
final class DrawingCanvas {
    /** What headings above a list, the foot of the page and air take at most. */
    private static final int NOT_OF_A_LIST = 80;

    private final JasperDesign design;
    private final String family;
    private final DrawingColours colours;
    private final boolean mirrored;
    private final int longest;
    private final Map<DrawingStyle, JRDesignStyle> styles = new EnumMap<>(DrawingStyle.class);

    DrawingCanvas(JasperDesign design, Plan plan) {
        this.design = design;
        this.family = Typography.family(plan.look());
        this.colours = new DrawingColours(plan.look());
        this.mirrored = plan.mirrored();
        this.longest = plan.paper().height() - 2 * plan.paper().margin() - NOT_OF_A_LIST;
        for (DrawingStyle style : DrawingStyle.values()) styles.put(style, style(style));
    }

    /**
     * A place on the page.
     *
     * @param within the width of what the place is in
     */
    record Box(int x, int y, int width, int height, int within) {}

    JasperDesign design() {
        return design;
    }

    String family() {
        return family;
    }

    DrawingColours colours() {
        return colours;
    }

    /** What a page has room for in one piece. */
    int longest() {
        return longest;
    }

    boolean mirrored() {
        return mirrored;
    }

    private JRDesignStyle style(DrawingStyle kind) {
        var style = new JRDesignStyle();
        style.setName(kind.title());
        style.setForecolor(colours.of(kind.tone()));
        style.setFontSize(kind.size());
        if (kind == DrawingStyle.TEXT) {
            style.setDefault(true);
            style.setFontName(family);
            style.setBlankWhenNull(true);
        } else {
            style.setParentStyle(styles.get(DrawingStyle.TEXT));
            style.setBold(kind.bold());
        }
        Scope.naming(() -> design.addStyle(style));
        return style;
    }

    /** Words of the layout or names of the data. Where they may not fit they grow over more lines. */
    JRDesignTextElement words(Scope scope, String text, DrawingStyle style, Alignment alignment, Box box) {
        if (scope.hasStaticWords() && TemplateText.isPlain(text) && width(text, style) <= box.width) {
            var words = new JRDesignStaticText(design);
            words.setText(text);
            return dressed(words, style, alignment, box);
        }
        return text(scope.words(text), style, alignment, box);
    }

    JRDesignTextField text(JRDesignExpression expression, DrawingStyle style, Alignment alignment, Box box) {
        var text = new JRDesignTextField(design);
        text.setExpression(expression);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return dressed(text, style, alignment, box);
    }

    /** What is printed of a field: a text or a picture. */
    JRDesignElement value(Scope scope, Field field, Reading reading, DrawingStyle style, Alignment alignment, Box box) {
        if (reading.role() == Role.IMAGE) return picture(scope.value(field, reading), alignment, box);
        JRDesignTextField text = text(scope.value(field, reading), style, alignment, box);
        if (reading.pattern() != null) text.setPattern(reading.pattern());
        if (Link.has(reading.role())) {
            text.setHyperlinkType(HyperlinkTypeEnum.REFERENCE);
            text.setHyperlinkReferenceExpression(scope.link(field, reading));
        }
        return text;
    }

    /** In its own proportions, as large as the box allows. */
    JRDesignImage picture(JRDesignExpression expression, Alignment alignment, Box box) {
        var image = new JRDesignImage(design);
        image.setExpression(expression);
        image.setScaleImage(ScaleImageEnum.RETAIN_SHAPE);
        image.setOnErrorType(OnErrorTypeEnum.BLANK);
        image.setUsingCache(false);
        image.setVerticalImageAlign(VerticalImageAlignEnum.TOP);
        image.setHorizontalImageAlign(
                switch (side(alignment)) {
                    case RIGHT -> HorizontalImageAlignEnum.RIGHT;
                    case CENTER -> HorizontalImageAlignEnum.CENTER;
                    case LEFT, JUSTIFIED -> HorizontalImageAlignEnum.LEFT;
                });
        return placed(image, box);
    }

    JRDesignLine rule(Color colour, float thickness, Box box) {
        var line = new JRDesignLine(design);
        line.getLinePen().setLineColor(colour);
        line.getLinePen().setLineWidth(thickness);
        return placed(line, box);
    }

    <E extends JRDesignElement> E placed(E element, Box box) {
        element.setX(mirrored ? box.within - box.x - box.width : box.x);
        element.setY(box.y);
        element.setWidth(box.width);
        element.setHeight(box.height);
        element.setPositionType(PositionTypeEnum.FLOAT);
        return element;
    }

    private <T extends JRDesignTextElement> T dressed(T text, DrawingStyle style, Alignment alignment, Box box) {
        text.setStyle(styles.get(style));
        if (alignment != Alignment.START || mirrored) text.setHorizontalTextAlign(side(alignment));
        return placed(text, box);
    }

    /** Numbers stand below each other by their last digit, also where reading begins at the right. */
    Alignment inColumn(Alignment alignment) {
        return mirrored && alignment == Alignment.END ? Alignment.START : alignment;
    }

    HorizontalTextAlignEnum side(Alignment alignment) {
        return switch (alignment) {
            case START -> mirrored ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT;
            case CENTER -> HorizontalTextAlignEnum.CENTER;
            case END -> mirrored ? HorizontalTextAlignEnum.LEFT : HorizontalTextAlignEnum.RIGHT;
        };
    }

    private int width(String text, DrawingStyle style) {
        return new TextWidth(family, style.bold() ? Font.BOLD : Font.PLAIN, style.size()).of(text);
    }
}
