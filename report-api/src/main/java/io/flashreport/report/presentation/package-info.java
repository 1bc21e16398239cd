/** How a client wants its data presented: the template, what it is given, locale and time zone. */
@NullMarked
package io.flashreport.report.presentation;

import org.jspecify.annotations.NullMarked;
