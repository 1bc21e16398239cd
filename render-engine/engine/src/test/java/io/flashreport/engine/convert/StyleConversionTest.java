package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import net.sf.jasperreports.engine.JRConditionalStyle;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRStaticText;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.VerticalImageAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.junit.jupiter.api.Test;

class StyleConversionTest {
    @Test
    void aStyleKeepsItsFontItsParentAndWhetherItIsTheDefault() {
        JRStyle style = style(
                "<style name=\"base\"/><style name=\"s\" style=\"base\" isDefault=\"true\" fontName=\"Serif\""
                        + " fontSize=\"9\" isUnderline=\"true\" isStrikeThrough=\"true\" isBlankWhenNull=\"true\" pattern=\"0\"/>");

        assertThat(style.isDefault()).isTrue();
        assertThat(style.getStyle().getName()).isEqualTo("base");
        assertThat(style.getOwnFontSize()).isEqualTo(9f);
        assertThat(style.isOwnUnderline()).isTrue();
        assertThat(style.isOwnStrikeThrough()).isTrue();
        assertThat(style.isOwnBlankWhenNull()).isTrue();
    }

    @Test
    void oneAlignmentForTextsAndImagesBecomesTwo() {
        JRStyle style = style("<style name=\"s\" hAlign=\"Right\" vAlign=\"Bottom\"/>");

        assertThat(style.getOwnHorizontalTextAlign()).isEqualTo(HorizontalTextAlignEnum.RIGHT);
        assertThat(style.getOwnHorizontalImageAlign()).isEqualTo(HorizontalImageAlignEnum.RIGHT);
        assertThat(style.getOwnVerticalTextAlign()).isEqualTo(VerticalTextAlignEnum.BOTTOM);
        assertThat(style.getOwnVerticalImageAlign()).isEqualTo(VerticalImageAlignEnum.BOTTOM);
    }

    @Test
    void anImageIsNotJustified() {
        JRStyle style = style("<style name=\"s\" hAlign=\"Justified\"/>");

        assertThat(style.getOwnHorizontalTextAlign()).isEqualTo(HorizontalTextAlignEnum.JUSTIFIED);
        assertThat(style.getOwnHorizontalImageAlign()).isNull();
    }

    @Test
    void aConditionalStyleHoldsItsConditionAndItsLook() {
        JRConditionalStyle conditional = style("<style name=\"s\"><conditionalStyle>"
                        + "<conditionExpression><![CDATA[$V{REPORT_COUNT} % 2 == 0]]></conditionExpression>"
                        + "<style name=\"useless\" isBold=\"true\" backcolor=\"#EEEEEE\"><box><pen lineWidth=\"2\"/></box></style>"
                        + "</conditionalStyle></style>")
                .getConditionalStyles()[0];

        assertThat(conditional.getConditionExpression().getText()).isEqualTo("$V{REPORT_COUNT} % 2 == 0");
        assertThat(conditional.isOwnBold()).isTrue();
        assertThat(conditional.getOwnBackcolor()).isEqualTo(new Color(0xEEEEEE));
        assertThat(conditional.getLineBox().getPen().getOwnLineWidth()).isEqualTo(2f);
    }

    @Test
    void bordersOfTheOldKindOfAStyleAreABoxWithPens() {
        JRStyle style = style("<style name=\"s\" pen=\"2Point\" border=\"Thin\" borderColor=\"#FF0000\" padding=\"4\""
                + " leftBorder=\"4Point\" bottomBorder=\"Dotted\" bottomBorderColor=\"#00FF00\" bottomPadding=\"1\"/>");

        JRLineBox box = style.getLineBox();
        assertThat(style.getLinePen().getOwnLineWidth()).isEqualTo(2f);
        assertThat(box.getPen().getOwnLineWidth()).isEqualTo(0.5f);
        assertThat(box.getPen().getOwnLineColor()).isEqualTo(Color.RED);
        assertThat(box.getOwnPadding()).isEqualTo(4);
        assertThat(box.getLeftPen().getOwnLineWidth()).isEqualTo(4f);
        assertThat(box.getBottomPen().getOwnLineStyle()).isEqualTo(LineStyleEnum.DASHED);
        assertThat(box.getBottomPen().getOwnLineColor()).isEqualTo(Color.GREEN);
        assertThat(box.getOwnBottomPadding()).isEqualTo(1);
    }

    @Test
    void bordersOfTheOldKindOfABoxArePensAndAPenOfItsOwnWins() {
        JRFrame frame = Old.element(
                JRFrame.class,
                "<frame><reportElement x=\"0\" y=\"0\" width=\"9\" height=\"9\"/>"
                        + "<box border=\"1Point\" topBorder=\"None\" rightPadding=\"3\"><pen lineWidth=\"3\"/></box></frame>");

        assertThat(frame.getLineBox().getPen().getOwnLineWidth()).isEqualTo(3f);
        assertThat(frame.getLineBox().getPen().getOwnLineStyle()).isEqualTo(LineStyleEnum.SOLID);
        assertThat(frame.getLineBox().getTopPen().getOwnLineWidth()).isZero();
        assertThat(frame.getLineBox().getOwnRightPadding()).isEqualTo(3);
    }

    @Test
    void aReportFontIsAStyleForTheTextsThatHaveNone() {
        String report =
                Old.report("<reportFont name=\"f\" isDefault=\"true\" fontName=\"Serif\" size=\"11\" isBold=\"true\"/>"
                        + "<style name=\"s\"/><title><band height=\"50\">" + text("", "f") + text("s", "f")
                        + "</band></title>");

        var design = Old.load(report);

        assertThat(design.getDefaultStyle().getName()).isEqualTo("f");
        assertThat(design.getDefaultStyle().getOwnFontSize()).isEqualTo(11f);
        assertThat(((JRStaticText) design.getTitle().getElements()[0])
                        .getStyle()
                        .getName())
                .isEqualTo("f");
        assertThat(((JRStaticText) design.getTitle().getElements()[1])
                        .getStyle()
                        .getName())
                .isEqualTo("s");
    }

    private static String text(String style, String font) {
        String named = style.isEmpty() ? "" : " style=\"" + style + "\"";
        return "<staticText><reportElement x=\"0\" y=\"0\" width=\"9\" height=\"9\"" + named
                + "/><textElement><font reportFont=\"" + font + "\"/></textElement><text>x</text></staticText>";
    }

    /** The style named s of a report with these. */
    private static JRStyle style(String styles) {
        return Old.named(Old.load(Old.report(styles)).getStylesMap(), "s");
    }
}
