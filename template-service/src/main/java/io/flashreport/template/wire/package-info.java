/** What all calls share: who calls, how large a body may be, and what is answered when something is wrong. */
@NullMarked
package io.flashreport.template.wire;

import org.jspecify.annotations.NullMarked;
