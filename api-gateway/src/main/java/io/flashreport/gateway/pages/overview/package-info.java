/** What an account sees first. */
@NullMarked
package io.flashreport.gateway.pages.overview;

import org.jspecify.annotations.NullMarked;
