package io.flashreport.report.read;

import io.flashreport.report.read.Search.ByText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account's reports, page by page. */
@ApplicationScoped
public class Reports {
    private final ListStore store;
    private final TitleStore titles;

    Reports(ListStore store, TitleStore titles) {
        this.store = store;
        this.titles = titles;
    }

    /**
     * The page that begins behind that position.
     *
     * @param limit how many reports it has at most
     */
    public Page<ReportBody> page(Filter filter, Position after, int limit) throws SQLException {
        // One more tells whether there are more.
        return switch (filter.search()) {
            case null -> page(store.newest(filter, after, limit + 1), limit, null);
            case Search.ById(var id) -> page(store.withIds(filter, new Search.Ids(id, id), after, 1), limit, null);
            case ByText text -> search(filter, text, after, limit);
        };
    }

    private Page<ReportBody> search(Filter filter, ByText text, Position after, int limit) throws SQLException {
        var walked = titles.endOfWalk(filter, after);
        var end = walked.orElse(filter.end());
        var found = titles.walk(filter, text, after, end, limit + 1);
        Position unseen = null;
        if (walked.isPresent() && found.size() <= limit) {
            var rest = titles.byParts(filter, text, end, limit + 1 - found.size());
            found.addAll(rest.orElse(List.of()));
            if (rest.isEmpty()) unseen = end;
        }
        if (text.ids() != null) found = merged(found, store.withIds(filter, text.ids(), after, limit + 1), unseen);
        return page(found, limit, unseen);
    }

    private static List<ReportBody> merged(List<ReportBody> some, List<ReportBody> others, @Nullable Position unseen) {
        var all = new TreeMap<Position, ReportBody>(Comparator.naturalOrder());
        for (var report : some) all.put(Position.of(report), report);
        for (var report : others) all.put(Position.of(report), report);
        // What lies behind comes with the page from there.
        return new ArrayList<>((unseen == null ? all : all.headMap(unseen, true)).values());
    }

    private static Page<ReportBody> page(List<ReportBody> found, int limit, @Nullable Position unseen) {
        if (found.size() <= limit) return new Page<>(found, unseen);
        var page = found.subList(0, limit);
        return new Page<>(page, Position.of(page.getLast()));
    }
}
