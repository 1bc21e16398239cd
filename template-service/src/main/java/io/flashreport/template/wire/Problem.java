package io.flashreport.template.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every call of API v2 answers when something is wrong: RFC 9457.
 *
 * @param type one of the addresses in docs/problems.md
 * @param title the same for every problem of this type
 * @param detail what is wrong this time, where, and what to do
 * @param instance the path of the request
 * @param findings what a check found; only where a template is refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<?> findings) {}
