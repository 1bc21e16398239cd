package io.flashreport.engine.layout;

import io.flashreport.engine.records.Dataset;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The language {@code jsonql}, which finds any name, and values alone as records. */
record JsonQlQueries() implements QueriesOfJson {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> WORDS = Set.of("null", "true", "false");

    /** What no XML can hold, and thus no template. */
    private static final Pattern UNTOLD = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]");

    /** What means something in a regular expression, or in a literal of a query. */
    private static final Pattern MARK = Pattern.compile("[\\p{Punct}]");

    @Override
    public String language() {
        return "jsonql";
    }

    @Override
    public String records(Dataset dataset) {
        QueriesOfJson.refuseKeyed(dataset);
        // A null would be a record, as well as an empty text.
        return dataset.path().isEmpty() ? "" : path(dataset.path()) + "(@isNotNull && !@val == \"\")";
    }

    /** The value of a record itself is found by a blank path: without any, the field's name would be the path. */
    @Override
    public String field(Field field) {
        return field.path().isEmpty() ? " " : path(field.path());
    }

    private static String path(List<Step> steps) {
        var path = new StringBuilder();
        for (Step step : steps) {
            String name = step.written();
            if (QueriesOfJson.isIndex(step)) path.append(name);
            else if (WORDS.contains(name))
                path.append("[\"[")
                        .append(name.charAt(0))
                        .append(']')
                        .append(name, 1, name.length())
                        .append("\"]");
            else if (!PLAIN.matcher(name).matches()) path.append(quoted(name));
            else path.append(path.isEmpty() ? "" : ".").append(name);
        }
        return path.toString();
    }

    /** A name in quotes is a regular expression. */
    private static String quoted(String name) {
        if (UNTOLD.matcher(name).find())
            throw TemplateQueries.untold("The name \"" + UNTOLD.matcher(name).replaceAll("?")
                    + "\" has no template: it has characters that XML does not allow. Rename it.");
        return "[\"" + MARK.matcher(name).replaceAll("\\\\$0") + "\"]";
    }

    @Override
    public String dataSource() {
        return "net.sf.jasperreports.json.data.JsonQLDataSource";
    }
}
