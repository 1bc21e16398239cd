/** The engine processes that check, and render previews: nothing of a stranger's template is read in this process. */
@NullMarked
package io.flashreport.template.engine;

import org.jspecify.annotations.NullMarked;
