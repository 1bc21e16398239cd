package io.flashreport.template.catalog;

import java.time.Instant;

/**
 * One version of a template; nothing of it ever changes but whether it is current, and what newer lists of
 * the gate say of it.
 *
 * @param number from 1
 */
public record Version(
        TemplateId templateId,
        String name,
        int number,
        boolean current,
        Instant created,
        StoredPackage stored,
        Contents contents) {}
