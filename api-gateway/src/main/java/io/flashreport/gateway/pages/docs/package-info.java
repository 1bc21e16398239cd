/** What programmers read: guides, and a reference made of the OpenAPI files. */
@NullMarked
package io.flashreport.gateway.pages.docs;

import org.jspecify.annotations.NullMarked;
