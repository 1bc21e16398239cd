package io.flashreport.engine.sandbox;

/** Whether engines run in a sandbox. */
public enum SandboxMode {
    /** Where it works; where it does not, that is said loudly. */
    AUTO,

    /** Always; where it does not work nothing starts. */
    REQUIRED,

    /** Never. */
    OFF
}
