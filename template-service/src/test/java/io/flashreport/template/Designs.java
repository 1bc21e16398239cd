package io.flashreport.template;

/** Templates of our own making. */
public final class Designs {
    private Designs() {}

    /** Version 7, one field, one parameter. */
    public static String invoice() {
        return invoice("Invoice");
    }

    public static String invoice(String title) {
        return """
                <jasperReport name="invoice" language="java" pageWidth="595" pageHeight="842" columnWidth="515" leftMargin="40" rightMargin="40" topMargin="40" bottomMargin="40">
                	<parameter name="from" class="java.time.LocalDate">
                		<description><![CDATA[The first day]]></description>
                	</parameter>
                	<field name="customer" class="java.lang.String"/>
                	<title height="40">
                		<element kind="staticText" x="0" y="0" width="300" height="30">
                			<text><![CDATA[%s]]></text>
                		</element>
                	</title>
                	<detail>
                		<band height="20">
                			<element kind="textField" x="0" y="0" width="300" height="20" blankWhenNull="true">
                				<expression><![CDATA[$F{customer}]]></expression>
                			</element>
                		</band>
                	</detail>
                </jasperReport>
                """.formatted(title);
    }

    /** Version 6, as Jaspersoft Studio wrote it. */
    public static String olderInvoice() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <jasperReport xmlns="http://jasperreports.sourceforge.net/jasperreports" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://jasperreports.sourceforge.net/jasperreports http://jasperreports.sourceforge.net/xsd/jasperreport.xsd" name="older" pageWidth="595" pageHeight="842" columnWidth="515" leftMargin="40" rightMargin="40" topMargin="40" bottomMargin="40">
                	<field name="customer" class="java.lang.String"/>
                	<detail>
                		<band height="20">
                			<textField isBlankWhenNull="true">
                				<reportElement x="0" y="0" width="300" height="20"/>
                				<textFieldExpression><![CDATA[$F{customer}]]></textFieldExpression>
                			</textField>
                		</band>
                	</detail>
                </jasperReport>
                """;
    }

    /** An expression that does not compile, in line 6. */
    public static String broken() {
        return """
                <jasperReport name="broken" language="java" pageWidth="595" pageHeight="842" columnWidth="515" leftMargin="40" rightMargin="40" topMargin="40" bottomMargin="40">
                	<field name="amount" class="java.lang.Integer"/>
                	<detail>
                		<band height="20">
                			<element kind="textField" x="0" y="0" width="300" height="20">
                				<expression><![CDATA[$F{amount}.nonsense()]]></expression>
                			</element>
                		</band>
                	</detail>
                </jasperReport>
                """;
    }
}
