package io.flashreport.engine.convert;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.jasperreports.crosstabs.JRCrosstab;
import net.sf.jasperreports.crosstabs.design.JRDesignCrosstab;
import net.sf.jasperreports.crosstabs.type.CrosstabColumnPositionEnum;
import net.sf.jasperreports.crosstabs.type.CrosstabPercentageEnum;
import net.sf.jasperreports.crosstabs.type.CrosstabRowPositionEnum;
import net.sf.jasperreports.crosstabs.type.CrosstabTotalPositionEnum;
import org.junit.jupiter.api.Test;

class CrosstabConversionTest {
    private static final String TEXT =
            "<staticText><reportElement x=\"0\" y=\"0\" width=\"5\" height=\"5\"/><text>t</text></staticText>";

    private static final JRCrosstab CROSSTAB = Old.element(JRCrosstab.class, """
            <crosstab isRepeatColumnHeaders="false" runDirection="RTL" ignoreWidth="true">
                <reportElement x="0" y="0" width="300" height="80"/>
                <crosstabParameter name="p"><parameterValueExpression>1</parameterValueExpression></crosstabParameter>
                <crosstabDataset isDataPreSorted="true"><dataset resetType="Report"/></crosstabDataset>
                <titleCell height="9" contentsPosition="Right"><cellContents>%1$s</cellContents></titleCell>
                <crosstabHeaderCell><cellContents mode="Opaque">%1$s</cellContents></crosstabHeaderCell>
                <rowGroup name="r" width="60" totalPosition="End" headerPosition="Stretch">
                    <bucket order="Descending"><bucketExpression class="java.lang.Integer"><![CDATA[1]]></bucketExpression>
                        <orderByExpression>2</orderByExpression></bucket>
                    <crosstabRowHeader><cellContents backcolor="#EEEEEE"><box padding="1"/>%1$s</cellContents></crosstabRowHeader>
                    <crosstabTotalRowHeader><cellContents>%1$s</cellContents></crosstabTotalRowHeader>
                </rowGroup>
                <columnGroup name="c" height="20" headerPosition="Center">
                    <bucket><bucketExpression>"x"</bucketExpression></bucket>
                    <crosstabHeader><cellContents>%1$s</cellContents></crosstabHeader>
                    <crosstabColumnHeader><cellContents>%1$s</cellContents></crosstabColumnHeader>
                    <crosstabTotalColumnHeader/>
                </columnGroup>
                <measure name="m" class="java.lang.Integer" calculation="Sum" percentageOf="GrandTotal">
                    <measureExpression>1</measureExpression></measure>
                <crosstabCell width="50" height="20"><cellContents>%1$s</cellContents></crosstabCell>
                <crosstabCell rowTotalGroup="r" height="20"><cellContents>%1$s%1$s</cellContents></crosstabCell>
                <whenNoDataCell><cellContents>%1$s</cellContents></whenNoDataCell>
            </crosstab>""".formatted(TEXT));

    @Test
    void theMannersOfACrosstabAreKept() {
        assertThat(CROSSTAB.isRepeatColumnHeaders()).isFalse();
        assertThat(CROSSTAB.isRepeatRowHeaders()).isTrue();
        assertThat(CROSSTAB.getIgnoreWidth()).isTrue();
        assertThat(CROSSTAB.getDataset().isDataPreSorted()).isTrue();
        assertThat(Old.named(((JRDesignCrosstab) CROSSTAB).getParametersMap(), "p")
                        .getExpression()
                        .getText())
                .isEqualTo("1");
    }

    @Test
    void theBreakBetweenColumnsThat6TakesByDefaultIsWrittenDown() {
        assertThat(CROSSTAB.getColumnBreakOffset()).isEqualTo(10);
    }

    @Test
    void groupsKeepTheirBucketsHeadersAndTotals() {
        var row = CROSSTAB.getRowGroups()[0];
        var column = CROSSTAB.getColumnGroups()[0];

        assertThat(row.getTotalPosition()).isEqualTo(CrosstabTotalPositionEnum.END);
        assertThat(row.getPosition()).isEqualTo(CrosstabRowPositionEnum.STRETCH);
        assertThat(row.getBucket().getValueClassName()).isEqualTo("java.lang.Integer");
        assertThat(row.getBucket().getExpression().getText()).isEqualTo("1");
        assertThat(row.getBucket().getOrderByExpression().getText()).isEqualTo("2");
        assertThat(row.getHeader().getLineBox().getOwnPadding()).isEqualTo(1);
        assertThat(row.getTotalHeader().getElements()).hasSize(1);
        assertThat(column.getPosition()).isEqualTo(CrosstabColumnPositionEnum.CENTER);
        assertThat(column.getBucket().getValueClassName()).isEqualTo("java.lang.String");
        assertThat(column.getHeader().getElements()).hasSize(1);
        assertThat(column.getCrosstabHeader().getElements()).hasSize(1);
    }

    @Test
    void measuresAndCellsAreKept() {
        assertThat(CROSSTAB.getMeasures()[0].getPercentageType()).isEqualTo(CrosstabPercentageEnum.GRAND_TOTAL);
        assertThat(CROSSTAB.getMeasures()[0].getValueExpression().getText()).isEqualTo("1");
        assertThat(((JRDesignCrosstab) CROSSTAB).getCellsList()).hasSize(2);
        assertThat(((JRDesignCrosstab) CROSSTAB).getCellsList().get(0).getWidth())
                .isEqualTo(50);
        assertThat(((JRDesignCrosstab) CROSSTAB)
                        .getCellsList()
                        .get(1)
                        .getContents()
                        .getElements())
                .hasSize(2);
        assertThat(CROSSTAB.getHeaderCell().getElements()).hasSize(1);
        assertThat(CROSSTAB.getTitleCell().getCellContents().getElements()).hasSize(1);
        assertThat(CROSSTAB.getWhenNoDataCell().getElements()).hasSize(1);
    }
}
