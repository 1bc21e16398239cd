package io.flashreport.template.sample;

import io.flashreport.engine.protocol.ToEngine.Input;
import java.util.UUID;

/** Sample data of a template, as it is stored. */
public record Sample(UUID id, Input input, String storageKey) {}
