/** What is written to people: an outbox, the texts, and the sending. */
@NullMarked
package io.flashreport.billing.mail;

import org.jspecify.annotations.NullMarked;
