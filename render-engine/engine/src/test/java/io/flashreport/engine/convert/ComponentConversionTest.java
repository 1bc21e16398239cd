package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flashreport.engine.convert.Change.Kind;
import net.sf.jasperreports.components.iconlabel.IconLabelComponent;
import net.sf.jasperreports.components.list.ListComponent;
import net.sf.jasperreports.components.table.Column;
import net.sf.jasperreports.components.table.ColumnGroup;
import net.sf.jasperreports.components.table.TableComponent;
import net.sf.jasperreports.engine.JRComponentElement;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.PrintOrderEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentConversionTest {
    private static final String TEXT =
            "<staticText><reportElement x=\"0\" y=\"0\" width=\"5\" height=\"5\"/><text>t</text></staticText>";

    @Test
    void aListKeepsItsDataAndItsContents() {
        ListComponent list = component(
                ListComponent.class,
                "<jr:list printOrder=\"Horizontal\" ignoreWidth=\"true\">"
                        + "<datasetRun subDataset=\"lines\"><datasetParameter name=\"p\">"
                        + "<datasetParameterExpression>1</datasetParameterExpression></datasetParameter>"
                        + "<dataSourceExpression><![CDATA[$P{x}]]></dataSourceExpression></datasetRun>"
                        + "<jr:listContents height=\"20\" width=\"50\">" + TEXT + TEXT
                        + "</jr:listContents></jr:list>");

        assertThat(list.getPrintOrder()).isEqualTo(PrintOrderEnum.HORIZONTAL);
        assertThat(list.getIgnoreWidth()).isTrue();
        assertThat(list.getDatasetRun().getParameters()[0].getExpression().getText())
                .isEqualTo("1");
        assertThat(list.getDatasetRun().getDataSourceExpression().getText()).isEqualTo("$P{x}");
        assertThat(list.getContents().getElements()).hasSize(2);
        assertThat(list.getContents().getWidth()).isEqualTo(50);
    }

    @Test
    void aTableKeepsItsColumnsItsGroupsOfColumnsAndItsCells() {
        TableComponent table = component(TableComponent.class, """
                <jr:table whenNoDataType="AllSectionsNoDetail">
                    <datasetRun subDataset="lines"><dataSourceExpression>null</dataSourceExpression></datasetRun>
                    <jr:column width="40">
                        <property name="a" value="b"/>
                        <printWhenExpression>true</printWhenExpression>
                        <jr:columnHeader style="s" height="20" rowSpan="2"><box padding="1"/>%1$s</jr:columnHeader>
                        <jr:detailCell height="15">%1$s</jr:detailCell>
                    </jr:column>
                    <jr:columnGroup width="50">
                        <jr:groupHeader groupName="g"><jr:cell height="5" rowSpan="1">%1$s</jr:cell></jr:groupHeader>
                        <jr:column width="50"><jr:detailCell height="15">%1$s%1$s</jr:detailCell></jr:column>
                    </jr:columnGroup>
                    <jr:detail splitType="Prevent"><printWhenExpression>true</printWhenExpression></jr:detail>
                    <jr:noData height="10">%1$s</jr:noData>
                </jr:table>""".formatted(TEXT));

        Column first = (Column) table.getColumns().get(0);
        ColumnGroup second = (ColumnGroup) table.getColumns().get(1);
        assertThat(first.getColumnHeader().getRowSpan()).isEqualTo(2);
        assertThat(first.getColumnHeader().getLineBox().getOwnPadding()).isEqualTo(1);
        assertThat(first.getDetailCell().getElements()).hasSize(1);
        assertThat(first.getPropertiesMap().getProperty("a")).isEqualTo("b");
        assertThat(second.getGroupHeaders().getFirst().getCell().getElements()).hasSize(1);
        assertThat(((Column) second.getColumns().getFirst()).getDetailCell().getElements())
                .hasSize(2);
        assertThat(table.getNoData().getElements()).hasSize(1);
        assertThat(table.getDetail().getPrintWhenExpression().getText()).isEqualTo("true");
    }

    @Test
    void anIconLabelKeepsItsTwoTexts() {
        IconLabelComponent label = component(IconLabelComponent.class, """
                <jr:iconLabel iconPosition="End" labelFill="Both" horizontalAlignment="Right" verticalAlignment="Middle">
                    <box padding="2"/>
                    <jr:label><textField isStretchWithOverflow="true">
                        <reportElement x="0" y="0" width="1" height="1"/><textFieldExpression>"label"</textFieldExpression></textField></jr:label>
                    <jr:icon><textField><reportElement x="0" y="0" width="1" height="1"/>
                        <textElement><font size="9"/></textElement><textFieldExpression>"icon"</textFieldExpression></textField></jr:icon>
                </jr:iconLabel>""");

        assertThat(label.getHorizontalImageAlign()).isEqualTo(HorizontalImageAlignEnum.RIGHT);
        assertThat(label.getLabelTextField().getTextAdjust()).isEqualTo(TextAdjustEnum.STRETCH_HEIGHT);
        assertThat(label.getLabelTextField().getExpression().getText()).isEqualTo("\"label\"");
        assertThat(label.getIconTextField().getOwnFontSize()).isEqualTo(9f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Codabar",
                "Code128",
                "EAN128",
                "DataMatrix",
                "Code39",
                "Interleaved2Of5",
                "UPCA",
                "UPCE",
                "EAN13",
                "EAN8",
                "RoyalMailCustomer",
                "USPSIntelligentMail",
                "POSTNET",
                "PDF417"
            })
    void everyBarcodeIsKept(String barcode) {
        String text = loaded("<jr:" + barcode + " orientation=\"90\" moduleWidth=\"1.5\" textPosition=\"none\""
                + " evaluationTime=\"Report\"><jr:codeExpression>\"123\"</jr:codeExpression></jr:" + barcode + ">");

        assertThat(text)
                .contains("<component kind=\"barcode4j:" + barcode + "\" orientation=\"left\" moduleWidth=\"1.5\"");
    }

    @Test
    void qrCodesAndBarcodesOfTheOtherLibraryAreKept() {
        assertThat(loaded("<jr:QRCode errorCorrectionLevel=\"Q\" margin=\"2\" qrVersion=\"3\">"
                        + "<jr:codeExpression>\"x\"</jr:codeExpression></jr:QRCode>"))
                .contains("<component kind=\"barcode4j:QRCode\" errorCorrectionLevel=\"Q\"");
        assertThat(loaded("<jr:barbecue type=\"Code128\" drawText=\"true\" checksumRequired=\"false\" barWidth=\"1\">"
                        + "<jr:codeExpression>\"x\"</jr:codeExpression></jr:barbecue>"))
                .contains("<component kind=\"barbecue\" type=\"Code128\" drawText=\"true\"");
    }

    @Test
    void aSpiderChartIsKeptButAnOrderThat6DidNotHeed() {
        Conversion conversion = Old.convert(Old.title(element("<jr:spiderChart evaluationTime=\"Report\">"
                + "<jr:chartSettings isShowLegend=\"true\"><chartTitle position=\"Top\"><font size=\"12\"/>"
                + "<titleExpression>\"t\"</titleExpression></chartTitle></jr:chartSettings>"
                + "<jr:spiderDataset><dataset incrementType=\"Page\"/><categorySeries><seriesExpression>1</seriesExpression>"
                + "</categorySeries></jr:spiderDataset><jr:spiderPlot tableOrder=\"Row\" isWebFilled=\"true\">"
                + "<labelFont><font size=\"6\"/></labelFont></jr:spiderPlot></jr:spiderChart>")));

        Old.load(conversion);
        assertThat(Old.text(conversion))
                .contains("<chartSettings showLegend=\"true\" titlePosition=\"Top\">")
                .contains(
                        "<dataset incrementType=\"Page\">", "<plot webFilled=\"true\">", "<labelFont fontSize=\"6\"/>");
        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message()).startsWith("tableOrder=\"Row\" was left out"));
    }

    @Test
    void whatVersion7TookOutIsLeftOutWithItsElementAndTheRestLoads() {
        Conversion conversion =
                Old.convert(Old.title(element("<jr:map><jr:zoomExpression>3</jr:zoomExpression></jr:map>") + "\n"
                        + element("<jr:sort><jr:symbol sortFieldName=\"a\"/></jr:sort>") + TEXT));

        assertThat(Old.load(conversion).getTitle().getElements()).hasSize(1);
        assertThat(conversion.changes().stream().filter(change -> change.kind() == Kind.NOT_KEPT))
                .extracting(Change::line, Change::message)
                .containsExactly(
                        tuple(
                                3,
                                "the component <map> is not part of version 7: its element is left out, the rest of the"
                                        + " template stays"),
                        tuple(
                                4,
                                "the component <sort> is not part of version 7: its element is left out, the rest of the"
                                        + " template stays"));
    }

    @Test
    void aComponentOfSomebodyElseIsLeftOutToo() {
        Conversion conversion =
                Old.convert(Old.title(element("<own:gauge xmlns:own=\"urn:own\" level=\"3\"/>") + TEXT));

        assertThat(Old.load(conversion).getTitle().getElements()).hasSize(1);
        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message())
                        .startsWith("the component <gauge> of urn:own is not part of the library"));
    }

    @Test
    void aPartOfSomebodyElseIsLeftOutWhole() {
        Conversion conversion = Old.convert("<jasperReport " + Old.NAMESPACES + " name=\"book\" sectionType=\"Part\">"
                + "<detail><part><partNameExpression>\"a\"</partNameExpression><own:toc xmlns:own=\"urn:own\"/></part>"
                + "<part><p:subreportPart><subreportExpression>\"b\"</subreportExpression></p:subreportPart></part>"
                + "</detail></jasperReport>");

        assertThat(Old.load(conversion).getDetailSection().getParts()).hasSize(1);
        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message())
                        .startsWith("the component <toc> of urn:own is not part of the library"));
    }

    private static String element(String component) {
        return "<componentElement><reportElement x=\"0\" y=\"0\" width=\"90\" height=\"50\"/>" + component
                + "</componentElement>";
    }

    private static String loaded(String component) {
        Conversion conversion = Old.convert(Old.title(element(component)));
        assertThat(Old.load(conversion).getTitle().getElements()).hasSize(1);
        return Old.text(conversion);
    }

    private static <T> T component(Class<T> type, String component) {
        return type.cast(
                Old.element(JRComponentElement.class, element(component)).getComponent());
    }
}
