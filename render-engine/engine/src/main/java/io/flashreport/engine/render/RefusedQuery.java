package io.flashreport.engine.render;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRValueParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.query.JRQueryExecuter;
import net.sf.jasperreports.engine.query.QueryExecuterFactory;
import net.sf.jasperreports.engine.query.QueryExecutionContext;

/** Stands where the library has query languages that reach out of the engine; named in jasperreports.properties. */
public final class RefusedQuery implements QueryExecuterFactory {
    @Override
    public Object[] getBuiltinParameters() {
        return new Object[0];
    }

    @Override
    public JRQueryExecuter createQueryExecuter(
            JasperReportsContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
        throw refused(dataset);
    }

    @Override
    public JRQueryExecuter createQueryExecuter(
            QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
        throw refused(dataset);
    }

    @Override
    public boolean supportsQueryParameterType(String className) {
        return true;
    }

    private static JobFailedException refused(JRDataset dataset) {
        return new JobFailedException(
                EngineFailure.TEMPLATE,
                "The template has a query in the language \""
                        + dataset.getQuery().getLanguage()
                        + "\"; reports read the data that was sent, with queries in json, jsonql or xPath.");
    }
}
