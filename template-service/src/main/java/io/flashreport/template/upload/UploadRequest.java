package io.flashreport.template.upload;

import io.flashreport.contracts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an upload.
 *
 * @param name of the template, normalised
 * @param main path of the template to be filled, null when the engine has to find out
 * @param base the version that it was made from, which must be current still; null when it stands for itself
 * @param makeCurrent whether it becomes the current version
 * @param dryRun only checks
 * @param inertOnly whether the account's plan refuses templates that must be contained
 * @param by who sent it
 */
record UploadRequest(
        AccountId account,
        String name,
        @Nullable String main,
        @Nullable Integer base,
        boolean makeCurrent,
        boolean dryRun,
        boolean inertOnly,
        String by) {}
