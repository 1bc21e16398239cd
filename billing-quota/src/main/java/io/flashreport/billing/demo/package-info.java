/** The account that a local stack has from its first start. */
@NullMarked
package io.flashreport.billing.demo;

import org.jspecify.annotations.NullMarked;
