@org.jspecify.annotations.NullMarked
package io.flashreport.engine.records;
