package io.flashreport.template.catalog;

/** A file of a version, as it was uploaded. */
public record TemplateFile(String path, long bytes) {}
