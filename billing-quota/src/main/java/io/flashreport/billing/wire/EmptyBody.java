package io.flashreport.billing.wire;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses a request without its body, which would otherwise be null where nothing expects it. */
@Provider
class EmptyBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null) throw new BadRequestException("The body is empty: send JSON.");
        return body;
    }
}
