/**
 * What crosses Kafka: jobs for render workers and what workers tell about them.
 *
 * <p>Every record has a golden JSON file per version that each later build must still read.
 */
@NullMarked
package io.flashreport.contracts;

import org.jspecify.annotations.NullMarked;
