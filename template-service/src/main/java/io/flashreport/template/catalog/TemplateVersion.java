package io.flashreport.template.catalog;

/**
 * One version of a template.
 *
 * @param number from 1
 * @param storageKey where its bytes lie in the bucket
 * @param sha256 of those bytes, in lower-case hex
 */
record TemplateVersion(TemplateId templateId, String name, int number, String storageKey, String sha256) {}
