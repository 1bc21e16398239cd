@NullMarked
package io.flashreport.local.mail;

import org.jspecify.annotations.NullMarked;
