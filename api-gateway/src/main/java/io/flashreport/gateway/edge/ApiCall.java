package io.flashreport.gateway.edge;

import io.flashreport.gateway.proxy.ServiceCalls.Content;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/**
 * What a page asks of the API.
 *
 * @param uri path and query
 * @param session the token of whoever looks at the page, empty for somebody who is not logged in
 * @param address where they are
 */
public record ApiCall(
        HttpMethod method, String uri, Optional<Content> content, Optional<String> session, String address) {
    String path() {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
