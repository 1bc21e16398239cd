package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.flashreport.engine.convert.Change.Kind;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRBreak;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRGenericElement;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRLine;
import net.sf.jasperreports.engine.JRRectangle;
import net.sf.jasperreports.engine.JRStaticText;
import net.sf.jasperreports.engine.JRSubreport;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.BreakTypeEnum;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import org.junit.jupiter.api.Test;

class ElementConversionTest {
    private static final String PLACE = "<reportElement x=\"1\" y=\"2\" width=\"30\" height=\"4\"/>";

    @Test
    void aStaticTextKeepsItsPlaceItsFontAndEveryBlank() {
        JRStaticText text = Old.element(JRStaticText.class, """
                <staticText>
                    <reportElement uuid="6f0c2a52-91a7-44b4-a5a2-4a6b1f0b7c11" key="k" x="1" y="2" width="30" height="4"
                        mode="Opaque" forecolor="#112233" isRemoveLineWhenBlank="true" isPrintRepeatedValues="false">
                        <property name="a" value="b"/>
                        <printWhenExpression><![CDATA[1 < 2]]></printWhenExpression>
                    </reportElement>
                    <box topPadding="3"/>
                    <textElement textAlignment="Center" verticalAlignment="Middle" rotation="Left" markup="html">
                        <font fontName="Serif" size="12" isBold="true" isItalic="false" isPdfEmbedded="true"/>
                        <paragraph lineSpacing="Double" leftIndent="5"><tabStop position="40" alignment="Right"/></paragraph>
                    </textElement>
                    <text><![CDATA[ two  blanks ]]></text>
                </staticText>""");

        assertThat(text.getText()).isEqualTo(" two  blanks ");
        assertThat(text.getKey()).isEqualTo("k");
        assertThat(text.getWidth()).isEqualTo(30);
        assertThat(text.isRemoveLineWhenBlank()).isTrue();
        assertThat(text.isPrintRepeatedValues()).isFalse();
        assertThat(text.getPropertiesMap().getProperty("a")).isEqualTo("b");
        assertThat(text.getPrintWhenExpression().getText()).isEqualTo("1 < 2");
        assertThat(text.getLineBox().getOwnTopPadding()).isEqualTo(3);
        assertThat(text.getOwnHorizontalTextAlign()).isEqualTo(HorizontalTextAlignEnum.CENTER);
        assertThat(text.getOwnVerticalTextAlign()).isEqualTo(VerticalTextAlignEnum.MIDDLE);
        assertThat(text.getOwnMarkup()).isEqualTo("html");
        assertThat(text.getOwnFontName()).isEqualTo("Serif");
        assertThat(text.getOwnFontSize()).isEqualTo(12f);
        assertThat(text.isOwnBold()).isTrue();
        assertThat(text.isOwnItalic()).isFalse();
        assertThat(text.getParagraph().getOwnLeftIndent()).isEqualTo(5);
        assertThat(text.getParagraph().getOwnTabStops()).hasSize(1);
    }

    @Test
    void aTextFieldKeepsItsExpressionPatternAndHyperlink() {
        JRTextField field = Old.element(JRTextField.class, """
                <textField pattern="0.00" isBlankWhenNull="true" hyperlinkType="Reference" hyperlinkTarget="Blank"
                    bookmarkLevel="2">
                    <reportElement x="1" y="2" width="30" height="4"/>
                    <textFieldExpression class="java.lang.Integer"><![CDATA[ 1 < 2 ? 3 : 4 ]]></textFieldExpression>
                    <anchorNameExpression>"here"</anchorNameExpression>
                    <hyperlinkReferenceExpression><![CDATA["http://example.org/"]]></hyperlinkReferenceExpression>
                    <hyperlinkParameter name="p">
                        <hyperlinkParameterExpression class="java.lang.String">"v"</hyperlinkParameterExpression>
                    </hyperlinkParameter>
                </textField>""");

        assertThat(field.getExpression().getText()).isEqualTo(" 1 < 2 ? 3 : 4 ");
        assertThat(field.getOwnPattern()).isEqualTo("0.00");
        assertThat(field.isOwnBlankWhenNull()).isTrue();
        assertThat(field.getLinkType()).isEqualTo("Reference");
        assertThat(field.getLinkTarget()).isEqualTo("Blank");
        assertThat(field.getBookmarkLevel()).isEqualTo(2);
        assertThat(field.getHyperlinkParameters()[0].getValueExpression().getText())
                .isEqualTo("\"v\"");
    }

    @Test
    void aFieldThatStretchesSaysSoInTheWordsOf7() {
        Conversion conversion = Old.convert(Old.title("<textField isStretchWithOverflow=\"true\">" + PLACE
                + "<textFieldExpression>1</textFieldExpression></textField>"));

        JRTextField field = (JRTextField) Old.load(conversion).getTitle().getElements()[0];
        assertThat(field.getTextAdjust()).isEqualTo(TextAdjustEnum.STRETCH_HEIGHT);
        assertThat(conversion.changes())
                .contains(new Change(
                        Kind.CHANGED, 3, 1, "isStretchWithOverflow=\"true\" became textAdjust=\"StretchHeight\""));
    }

    @Test
    void whatTheNewerAttributeSaysWinsOverTheOlder() {
        JRTextField field = Old.element(
                JRTextField.class,
                "<textField isStretchWithOverflow=\"true\" textAdjust=\"ScaleFont\">" + PLACE + "</textField>");

        assertThat(field.getTextAdjust()).isEqualTo(TextAdjustEnum.SCALE_FONT);
    }

    @Test
    void stretchingToABandOrToTheTallestIsSaidInTheWordsOf7() {
        JRLine line = Old.element(
                JRLine.class,
                "<line><reportElement stretchType=\"RelativeToBandHeight\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></line>");
        JRRectangle rectangle = Old.element(
                JRRectangle.class,
                "<rectangle>" + PLACE + "<graphicElement stretchType=\"RelativeToTallestObject\"/></rectangle>");

        assertThat(line.getStretchType()).isEqualTo(StretchTypeEnum.CONTAINER_HEIGHT);
        assertThat(rectangle.getStretchType()).isEqualTo(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
    }

    @Test
    void aLineOfTheOldKindGetsAPenAndAPenOfItsOwnWins() {
        JRRectangle rectangle = Old.element(
                JRRectangle.class,
                "<rectangle radius=\"5\">" + PLACE
                        + "<graphicElement pen=\"Dotted\" fill=\"Solid\"><pen lineWidth=\"7.0\"/></graphicElement></rectangle>");

        assertThat(rectangle.getOwnRadius()).isEqualTo(5);
        assertThat(rectangle.getLinePen().getOwnLineWidth()).isEqualTo(7f);
        assertThat(rectangle.getLinePen().getOwnLineStyle()).isEqualTo(LineStyleEnum.DASHED);
    }

    @Test
    void anImageKeepsItsExpressionAndAlignment() {
        JRImage image = Old.element(
                JRImage.class,
                "<image scaleImage=\"RetainShape\" hAlign=\"Right\" isUsingCache=\"true\" isLazy=\"true\" onErrorType=\"Blank\""
                        + " evaluationTime=\"Report\">" + PLACE
                        + "<imageExpression class=\"java.lang.String\"><![CDATA[\"logo.png\"]]></imageExpression></image>");

        assertThat(image.getExpression().getText()).isEqualTo("\"logo.png\"");
        assertThat(image.getOwnHorizontalImageAlign()).isEqualTo(HorizontalImageAlignEnum.RIGHT);
        assertThat(image.getUsingCache()).isTrue();
        assertThat(image.isLazy()).isTrue();
        assertThat(image.getEvaluationTime()).isEqualTo(EvaluationTimeEnum.REPORT);
    }

    @Test
    void aSubreportKeepsItsParametersAndReturnValues() {
        JRSubreport subreport = Old.element(JRSubreport.class, """
                <subreport isUsingCache="true" runToBottom="true">
                    <reportElement x="1" y="2" width="30" height="4"/>
                    <subreportParameter name="p"><subreportParameterExpression>$P{x}</subreportParameterExpression></subreportParameter>
                    <dataSourceExpression><![CDATA[$P{REPORT_DATA_SOURCE}]]></dataSourceExpression>
                    <returnValue subreportVariable="a" toVariable="b" calculation="Sum"/>
                    <subreportExpression class="java.lang.String"><![CDATA["lines.jasper"]]></subreportExpression>
                </subreport>""");

        assertThat(subreport.getExpression().getText()).isEqualTo("\"lines.jasper\"");
        assertThat(subreport.getUsingCache()).isTrue();
        assertThat(subreport.isRunToBottom()).isTrue();
        assertThat(subreport.getParameters()[0].getExpression().getText()).isEqualTo("$P{x}");
        assertThat(subreport.getDataSourceExpression().getText()).isEqualTo("$P{REPORT_DATA_SOURCE}");
        assertThat(subreport.getReturnValues()[0].getToVariable()).isEqualTo("b");
    }

    @Test
    void framesAndGroupsOfElementsKeepWhatTheyHold() {
        JRFrame frame = Old.element(
                JRFrame.class,
                "<frame borderSplitType=\"NoBorders\">" + PLACE + "<box padding=\"2\"/><elementGroup><line>" + PLACE
                        + "</line><break type=\"Column\">" + PLACE + "</break></elementGroup></frame>");

        assertThat(frame.getLineBox().getOwnPadding()).isEqualTo(2);
        assertThat(frame.getElements()).extracting(JRElement::getClass).hasSize(2);
        assertThat(((JRBreak) frame.getElements()[1]).getType()).isEqualTo(BreakTypeEnum.COLUMN);
    }

    @Test
    void aGenericElementKeepsItsTypeAndParameters() {
        JRGenericElement generic = Old.element(
                JRGenericElement.class,
                "<genericElement>" + PLACE + "<genericElementType namespace=\"urn:x\" name=\"n\"/>"
                        + "<genericElementParameter name=\"p\" skipWhenNull=\"true\"><valueExpression class=\"java.lang.Object\">1</valueExpression>"
                        + "</genericElementParameter></genericElement>");

        assertThat(generic.getGenericType().getNamespace()).isEqualTo("urn:x");
        assertThat(generic.getParameters()[0].isSkipWhenEmpty()).isTrue();
        assertThat(generic.getParameters()[0].getValueExpression().getText()).isEqualTo("1");
    }

    @Test
    void markupAndLineSpacingOfTheOldKindAreKept() {
        JRStaticText text = Old.element(
                JRStaticText.class,
                "<staticText>" + PLACE
                        + "<textElement isStyledText=\"true\" lineSpacing=\"1_1_2\"/><text>x</text></staticText>");

        assertThat(text.getOwnMarkup()).isEqualTo("styled");
        assertThat(text.getParagraph().getOwnLineSpacing()).isEqualTo(LineSpacingEnum.ONE_AND_HALF);
    }

    @Test
    void bandsKeepTheirHeightsAndWhetherTheySplit() {
        JasperDesign design = Old.load(Old.report("""
                <pageHeader/>
                <detail>
                    <band height="20" isSplitAllowed="false"/>
                    <band height="30" splitType="Immediate"><printWhenExpression>true</printWhenExpression></band>
                </detail>
                <lastPageFooter><band/></lastPageFooter>
                <noData><band height="5"/></noData>"""));

        JRBand[] detail = design.getDetailSection().getBands();
        assertThat(detail).extracting(JRBand::getHeight).containsExactly(20, 30);
        assertThat(detail[0].getSplitType()).isEqualTo(SplitTypeEnum.PREVENT);
        assertThat(detail[1].getSplitType()).isEqualTo(SplitTypeEnum.IMMEDIATE);
        assertThat(detail[1].getPrintWhenExpression().getText()).isEqualTo("true");
        assertThat(design.getPageHeader()).isNull();
        assertThat(design.getLastPageFooter().getHeight()).isZero();
        assertThat(design.getNoData().getHeight()).isEqualTo(5);
    }

    @Test
    void aShortenedUuidIsWrittenInFull() {
        JRLine line = Old.element(
                JRLine.class,
                "<line><reportElement uuid=\"8e3729-6b20-4761-bfef-ed371e8efad9\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></line>");

        assertThat(line.getUUID()).hasToString("008e3729-6b20-4761-bfef-ed371e8efad9");
    }
}
