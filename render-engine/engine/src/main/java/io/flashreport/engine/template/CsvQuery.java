package io.flashreport.engine.template;

import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRValueParameter;
import net.sf.jasperreports.engine.query.JRCsvQueryExecuter;
import net.sf.jasperreports.engine.query.JRCsvQueryExecuterFactory;
import net.sf.jasperreports.engine.query.JRQueryExecuter;
import net.sf.jasperreports.engine.query.QueryExecutionContext;

/** Queries in {@code csv}: the data that was sent, or a file of the package; named in jasperreports.properties. */
public final class CsvQuery extends JRCsvQueryExecuterFactory {
    @Override
    public JRQueryExecuter createQueryExecuter(
            QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
        return new Executer(context, dataset, parameters);
    }

    private static final class Executer extends JRCsvQueryExecuter {
        Executer(QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
            super(context, dataset, parameters);
        }

        @Override
        public JRDataSource createDatasource() throws JRException {
            boolean ofTheTemplate = getParameterValue(CSV_READER) != null
                    || getParameterValue(CSV_INPUT_STREAM) != null
                    || Sources.inPackage(getRepositoryContext(), getStringParameterOrProperty(CSV_SOURCE));
            if (ofTheTemplate) return super.createDatasource();
            return CsvSource.of(
                    SentData.of(getJasperReportsContext()),
                    TextForms.of(
                            getPropertiesUtil(),
                            dataset,
                            "csv",
                            getParameterValue(JRParameter.REPORT_TIME_ZONE, true)));
        }
    }
}
