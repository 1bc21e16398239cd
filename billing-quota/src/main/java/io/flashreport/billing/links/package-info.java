/** What somebody may do once who can read the mails of an address. */
@NullMarked
package io.flashreport.billing.links;

import org.jspecify.annotations.NullMarked;
