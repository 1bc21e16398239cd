package io.flashreport.engine.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRAbstractScriptlet;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRDefaultScriptlet;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactoryContext;

/** Sees the records that a fill reads, in all datasets of all reports. Subreports may be filled by other threads. */
final class RecordWatch implements ScriptletFactory {
    private static final int MAX_RECORDS = 1_000;

    private final Map<Watched, Seen> seen = new LinkedHashMap<>();

    /**
     * A dataset.
     *
     * @param report the report's name
     * @param dataset the dataset's name, empty for the main one
     */
    record Watched(String report, String dataset) {}

    /** What a dataset has read, all its runs together. */
    static final class Seen {
        private final Set<String> fields = new TreeSet<>();
        private final Set<String> found = new HashSet<>();
        private int records;

        synchronized int records() {
            return records;
        }

        /** The fields that were null in every record. */
        synchronized List<String> missing() {
            return fields.stream().filter(field -> !found.contains(field)).toList();
        }

        private synchronized void declare(JRDataset dataset) {
            if (dataset.getFields() == null) return;
            for (JRField field : dataset.getFields()) fields.add(field.getName());
        }

        private synchronized boolean count() {
            if (records == MAX_RECORDS) return false;
            records++;
            return true;
        }

        private synchronized void find(String field) {
            found.add(field);
        }
    }

    synchronized Map<Watched, Seen> seen() {
        return new LinkedHashMap<>(seen);
    }

    @Override
    public synchronized List<JRAbstractScriptlet> getScriplets(ScriptletFactoryContext context) {
        JRDataset dataset = context.getDataset();
        String name = dataset.isMainDataset() ? "" : String.valueOf(dataset.getName());
        var watched = new Watched(String.valueOf(context.getJasperReport().getName()), name);
        Seen reading = seen.computeIfAbsent(watched, of -> new Seen());
        reading.declare(dataset);
        return List.of(new Watcher(reading));
    }

    private static final class Watcher extends JRDefaultScriptlet {
        private final Seen seen;

        Watcher(Seen seen) {
            this.seen = seen;
        }

        @Override
        public void afterDetailEval() {
            if (!seen.count() || fieldsMap == null) return;
            fieldsMap.forEach((name, field) -> {
                if (field.getValue() != null) seen.find(name);
            });
        }
    }
}
