/** The reports of an account, and one of them. */
@NullMarked
package io.flashreport.gateway.pages.reports;

import org.jspecify.annotations.NullMarked;
