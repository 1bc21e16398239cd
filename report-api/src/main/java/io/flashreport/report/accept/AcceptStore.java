package io.flashreport.report.accept;

import io.flashreport.report.Payload;
import io.flashreport.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class AcceptStore {
    /** Both or nothing; once this returns, the report will end in a terminal state. */
    @Transactional
    void commit(Report report, Payload payload) {
        report.persist();
        payload.persist();
    }
}
