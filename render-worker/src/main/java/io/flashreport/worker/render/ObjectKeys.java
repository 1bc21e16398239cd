package io.flashreport.worker.render;

import io.flashreport.contracts.RenderId;
import io.flashreport.contracts.RenderJob;

/** Where the objects of one render go; no other render has the same keys. */
record ObjectKeys(String document, String log) {
    static ObjectKeys of(RenderJob job, RenderId renderId) {
        String stem = "report/" + job.accountId() + "/" + job.reportId() + "/" + renderId;
        return new ObjectKeys(stem + ".pdf", stem + ".log");
    }
}
