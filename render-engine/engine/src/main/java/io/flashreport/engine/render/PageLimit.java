package io.flashreport.engine.render;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.FillListener;

/** Stops a fill that makes too many pages. Unlike the library's own governor, no template can switch it off. */
record PageLimit(int maxPages) implements FillListener {
    @Override
    public void pageGenerated(JasperPrint print, int pageIndex) {
        // Told about a page when the next one begins.
        if (pageIndex + 1 >= maxPages)
            throw new JobFailedException(
                    EngineFailure.PAGE_LIMIT,
                    String.format(
                            Locale.ROOT,
                            "The report has more than %,d pages, which is the limit; send less data.",
                            maxPages));
    }

    @Override
    public void pageUpdated(JasperPrint print, int pageIndex) {}
}
