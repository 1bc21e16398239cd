package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version to be added; its objects are stored already.
 *
 * @param templateId of the template that there was before the check, or of the one to be made
 * @param base the version that it was made from, which must be current still; null when it stands for itself
 * @param makeCurrent whether it becomes the current one; the first always does
 * @param createdBy who uploaded it
 */
public record NewVersion(
        AccountId account,
        TemplateId templateId,
        String name,
        StoredPackage stored,
        Contents contents,
        @Nullable Integer base,
        boolean makeCurrent,
        Instant created,
        String createdBy) {}
