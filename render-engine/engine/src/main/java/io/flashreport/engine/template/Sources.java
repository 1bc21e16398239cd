package io.flashreport.engine.template;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.repo.RepositoryContext;
import net.sf.jasperreports.repo.RepositoryUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where a query without data of its own gets it from: a file that the template names, if the package has it, else the data
 * that was sent. Data files of designers' machines are thus replaced by what was sent.
 */
final class Sources {
    private Sources() {}

    static boolean inPackage(RepositoryContext context, @Nullable String location) {
        return location != null && RepositoryUtil.getInstance(context).getResourceInfo(location) != null;
    }

    static SentStream stream(JasperReportsContext context) {
        SentData data = SentData.of(context);
        return new SentStream(() -> data.json().toString());
    }
}
