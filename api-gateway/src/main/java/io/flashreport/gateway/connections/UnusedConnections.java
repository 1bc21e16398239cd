package io.flashreport.gateway.connections;

import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes connections on which no request is under way for too long.
 *
 * <p>The server's own idle timeout begins anew with each byte, so that a head which trickles would never end.
 */
@Singleton
class UnusedConnections {
    private final ConnectionConfig config;

    UnusedConnections(ConnectionConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void start() {
        AcceptedConnections.closeUnusedAfter(config.headTimeout());
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(UnusedConnections::use);
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(UnusedConnections::use);
    }

    private static void use(RoutingContext context) {
        var channel = channel(context);
        Use.begin(channel);
        context.addEndHandler(end -> Use.end(channel));
        context.next();
    }

    private static Channel channel(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channel();
    }
}
