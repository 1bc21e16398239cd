package io.flashreport.engine.template;

import java.io.InputStream;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRValueParameter;
import net.sf.jasperreports.engine.data.TextDataSourceAttributes;
import net.sf.jasperreports.engine.query.JRQueryExecuter;
import net.sf.jasperreports.engine.query.QueryExecutionContext;
import net.sf.jasperreports.json.data.JsonQLDataSource;
import net.sf.jasperreports.json.query.JsonQLQueryExecuter;
import net.sf.jasperreports.json.query.JsonQLQueryExecuterFactory;
import org.jspecify.annotations.Nullable;

/** Queries in {@code jsonql} on the data that was sent; named in jasperreports.properties. */
public final class JsonQlQuery extends JsonQLQueryExecuterFactory {
    @Override
    public JRQueryExecuter createQueryExecuter(
            QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
        return new Executer(context, dataset, parameters);
    }

    private static final class Executer extends JsonQLQueryExecuter {
        Executer(QueryExecutionContext context, JRDataset dataset, Map<String, ? extends JRValueParameter> parameters) {
            super(context, dataset, parameters);
        }

        @Override
        protected @Nullable Object getParameterValue(String name, boolean ignoreMissing) {
            Object value = super.getParameterValue(name, ignoreMissing);
            if (value != null || !name.equals(JSON_INPUT_STREAM)) return value;
            return Sources.inPackage(getRepositoryContext(), getStringParameterOrProperty(JSON_SOURCE))
                    ? null
                    : Sources.stream(getJasperReportsContext());
        }

        @Override
        protected TextDataSourceAttributes getTextAttributes() {
            return TextForms.completed(
                    super.getTextAttributes(), getParameterValue(JRParameter.REPORT_TIME_ZONE, true));
        }

        @Override
        protected JsonQLDataSource getJsonDataInstance(InputStream stream) throws JRException {
            return stream instanceof SentStream
                    ? SentJson.query(SentData.of(getJasperReportsContext()).json(), getQueryString())
                    : super.getJsonDataInstance(stream);
        }
    }
}
