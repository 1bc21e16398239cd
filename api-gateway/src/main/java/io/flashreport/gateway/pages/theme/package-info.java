/** What reports without a template look like. */
@NullMarked
package io.flashreport.gateway.pages.theme;

import org.jspecify.annotations.NullMarked;
