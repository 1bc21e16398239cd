package io.flashreport.engine.layout;

import io.flashreport.engine.value.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.jspecify.annotations.Nullable;

/** Draws what stands around the data: title and logo on the first page, and the foot of every page. */
final class DrawingFrame {
    static final int FOOTER_HEIGHT = 24;

    private static final int LOGO_WIDTH = 150;
    private static final int LOGO_HEIGHT = 48;
    private static final int TITLE_HEIGHT = DrawingStyle.TITLE.lineHeight();
    private static final int BELOW_TITLE = 14;
    private static final float TITLE_RULE = 1.5f;
    private static final String DATE = "medium,hide";

    private final Plan plan;
    private final DrawingCanvas canvas;
    private final Given given;
    private final int width;

    DrawingFrame(Plan plan, DrawingCanvas canvas, Given given) {
        this.plan = plan;
        this.canvas = canvas;
        this.given = given;
        this.width = plan.paper().contentWidth();
    }

    /**
     * What comes with the report and not from the data.
     *
     * @param title null without one
     * @param created the date
     * @param logo null without one
     */
    record Given(
            @Nullable JRDesignExpression title,
            JRDesignExpression created,
            @Nullable JRDesignExpression logo) {}

    DrawingPiece title() {
        List<JRDesignElement> elements = new ArrayList<>();
        int height = 0;
        int titleWidth = width;
        if (given.logo != null) {
            titleWidth -= LOGO_WIDTH + Typography.GAP;
            height = LOGO_HEIGHT;
            elements.add(canvas.picture(
                    given.logo,
                    Alignment.END,
                    new DrawingCanvas.Box(width - LOGO_WIDTH, 0, LOGO_WIDTH, LOGO_HEIGHT, width)));
        }
        if (given.title != null) {
            height = Math.max(height, TITLE_HEIGHT);
            var box = new DrawingCanvas.Box(0, height - TITLE_HEIGHT, titleWidth, TITLE_HEIGHT, width);
            elements.add(canvas.text(given.title, DrawingStyle.TITLE, Alignment.START, box));
        }
        if (elements.isEmpty()) return DrawingPiece.whole(0, List.of());
        if (canvas.colours().hasAccent()) {
            height += 6;
            elements.add(canvas.rule(
                    canvas.colours().accent(), TITLE_RULE, new DrawingCanvas.Box(0, height, width, 1, width)));
        }
        return DrawingPiece.whole(height + BELOW_TITLE, elements);
    }

    DrawingPiece footer() {
        List<JRDesignElement> elements = new ArrayList<>();
        int third = width / 3;
        if (given.title != null) elements.add(foot(given.title, Alignment.START, 0, third));
        JRDesignTextField date = foot(
                given.created,
                given.title == null ? Alignment.START : Alignment.CENTER,
                given.title == null ? 0 : third,
                width - 2 * third);
        date.setPattern(DATE);
        elements.add(date);
        elements.add(pages(width - third, third));
        return DrawingPiece.whole(FOOTER_HEIGHT, elements);
    }

    private JRDesignTextField foot(JRDesignExpression expression, Alignment alignment, int x, int wide) {
        int height = DrawingStyle.LABEL.lineHeight();
        var box = new DrawingCanvas.Box(x, FOOTER_HEIGHT - height, wide, height, width);
        JRDesignTextField text = canvas.text(expression, DrawingStyle.LABEL, alignment, box);
        text.setTextAdjust(TextAdjustEnum.CUT_TEXT);
        return text;
    }

    private JRDesignTextElement pages(int x, int wide) {
        String text = plan.words().page().replace("{0}", "$V{" + JRVariable.MASTER_CURRENT_PAGE + "}");
        var expression = new JRDesignExpression(text.replace("{1}", "$V{" + JRVariable.MASTER_TOTAL_PAGES + "}"));
        expression.setType(ExpressionTypeEnum.SIMPLE_TEXT);
        JRDesignTextField numbers = foot(expression, Alignment.END, x, wide);
        // The number of pages is known at the end of all.
        numbers.setEvaluationTime(EvaluationTimeEnum.MASTER);
        return numbers;
    }
}
