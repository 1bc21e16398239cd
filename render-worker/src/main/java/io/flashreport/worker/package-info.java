/** The render worker: takes jobs, has engine processes render them, stores the documents and says what became of it. */
@NullMarked
package io.flashreport.worker;

import org.jspecify.annotations.NullMarked;
