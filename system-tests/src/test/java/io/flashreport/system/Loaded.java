package io.flashreport.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/**
 * A page as a browser got it.
 *
 * @param answerMillis until the last byte of the page was there, without what it refers to
 * @param usefulMillis until its largest part was painted
 * @param bytes as they came over the wire, with all that it refers to
 * @param layoutShift how much of what was there has moved, as browsers add it up; 0 for nothing
 */
record Loaded(int status, long answerMillis, long usefulMillis, long bytes, double layoutShift) {
    /** Two frames later than the end of loading, browsers have told of all that they painted. */
    private static final String MEASURE = """
            () => new Promise(resolve => {
                let largest = 0, shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => largest = entry.startTime))
                    .observe({type: 'largest-contentful-paint', buffered: true});
                new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
                    .observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    const page = performance.getEntriesByType('navigation')[0];
                    const parts = performance.getEntriesByType('resource');
                    resolve([
                        page.responseEnd - page.requestStart,
                        Math.max(largest, page.domContentLoadedEventEnd),
                        parts.reduce((sum, part) => sum + part.transferSize, page.transferSize),
                        shift
                    ]);
                }));
            })""";

    static Loaded in(Page page, String path) {
        Response response = page.navigate(path);
        @SuppressWarnings("unchecked")
        var measured = (List<Number>) page.evaluate(MEASURE);
        return new Loaded(
                response.status(),
                measured.get(0).longValue(),
                measured.get(1).longValue(),
                measured.get(2).longValue(),
                measured.get(3).doubleValue());
    }
}
