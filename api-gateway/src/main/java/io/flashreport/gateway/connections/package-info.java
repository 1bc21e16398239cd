/** Connections that are held open without being used. */
@NullMarked
package io.flashreport.gateway.connections;

import org.jspecify.annotations.NullMarked;
