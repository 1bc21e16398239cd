/** What people see: pages that are made here, of what the API answers to them. */
@NullMarked
package io.flashreport.gateway.pages;

import org.jspecify.annotations.NullMarked;
