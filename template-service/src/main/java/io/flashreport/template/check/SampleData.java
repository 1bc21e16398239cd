package io.flashreport.template.check;

import io.flashreport.engine.protocol.ToEngine.Input;
import java.nio.file.Path;

/** Data that a template is checked or previewed with. */
public record SampleData(Input format, Path file) {}
