/** Payloads, documents and logs in the bucket. */
@NullMarked
package io.flashreport.worker.storage;

import org.jspecify.annotations.NullMarked;
