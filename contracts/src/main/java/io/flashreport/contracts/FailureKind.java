package io.flashreport.contracts;

/**
 * Every way in which rendering can fail: the metric tag, the log key, the retry decision and the start of what the
 * reader is told. report-api must know a kind before workers tell it: it is brought up to date first.
 */
public enum FailureKind {
    /** The data cannot be read in the declared format and charset. */
    MALFORMED_DATA(Fault.CLIENT),
    /** The template cannot be filled with this data. */
    TEMPLATE(Fault.CLIENT),
    /** Rendering took longer than the plan or the lane allows. */
    TIME_LIMIT(Fault.CLIENT),
    /** Rendering used more processor time than the plan or the lane allows. */
    CPU_LIMIT(Fault.CLIENT),
    /** Rendering needed more memory than the lane allows. */
    MEMORY_LIMIT(Fault.CLIENT),
    /** The document has more pages than allowed. */
    PAGE_LIMIT(Fault.CLIENT),
    /** The data has more records than allowed. */
    RECORD_LIMIT(Fault.CLIENT),
    /** The document has more bytes than allowed. */
    OUTPUT_LIMIT(Fault.CLIENT),
    /** The template may not run where it should: it is not inert. */
    POLICY(Fault.CLIENT),
    /** The engine process ended or broke the protocol. */
    ENGINE_CRASHED(Fault.SYSTEM),
    /** Payload, document or log could not be read from or written to storage. */
    STORAGE_UNAVAILABLE(Fault.SYSTEM),
    /** The worker fell silent; told by report-api, never by a worker. */
    WORKER_LOST(Fault.SYSTEM),
    /** Anything else: a defect of ours. */
    INTERNAL(Fault.SYSTEM);

    private enum Fault {
        CLIENT,
        SYSTEM
    }

    private final Fault fault;

    FailureKind(Fault fault) {
        this.fault = fault;
    }

    /** Whether another attempt can succeed with the same data. */
    public boolean canHeal() {
        return fault == Fault.SYSTEM;
    }

    /** Whether the service is to blame, so that the client's credit is returned. */
    public boolean isSystemFault() {
        return fault == Fault.SYSTEM;
    }
}
