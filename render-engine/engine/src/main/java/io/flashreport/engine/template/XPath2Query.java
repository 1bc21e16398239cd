package io.flashreport.engine.template;

import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRValueParameter;
import net.sf.jasperreports.engine.data.JRAbstractTextDataSource;
import net.sf.jasperreports.engine.query.JRQueryExecuter;
import net.sf.jasperreports.engine.query.QueryExecutionContext;
import net.sf.jasperreports.jaxen.query.JaxenXPathQueryExecuter;
import net.sf.jasperreports.jaxen.query.JaxenXPathQueryExecuterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Queries in what Jaspersoft Studio calls {@code xpath2}, XPath with namespaces, on the data that was sent; named in
 * jasperreports.properties.
 */
public final class XPath2Query extends JaxenXPathQueryExecuterFactory {
    @Override
    public JRQueryExecuter createQueryExecuter(
            QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
        return new Executer(context, dataset, parameters);
    }

    private static final class Executer extends JaxenXPathQueryExecuter {
        Executer(QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
            super(context, dataset, parameters);
        }

        @Override
        public @Nullable JRDataSource createDatasource() throws JRException {
            JRDataSource records = super.createDatasource();
            if (records instanceof JRAbstractTextDataSource text)
                text.setTextAttributes(TextForms.completed(
                        text.getTextAttributes(), getParameterValue(JRParameter.REPORT_TIME_ZONE, true)));
            return records;
        }

        @Override
        protected @Nullable Object getParameterValue(String name, boolean ignoreMissing) {
            Object value = super.getParameterValue(name, ignoreMissing);
            return value == null && name.equals(PARAMETER_XML_DATA_DOCUMENT)
                    ? SentData.of(getJasperReportsContext()).xml(true)
                    : value;
        }
    }
}
