package io.flashreport.gateway.connections;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sees each connection when it is accepted, which neither Quarkus nor Vert.x lets be seen; made by Netty. */
public final class AcceptedConnections extends ChannelInitializerExtension {
    private static volatile @Nullable Duration timeout;

    /** Called before anything listens. */
    static void closeUnusedAfter(Duration headTimeout) {
        timeout = headTimeout;
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        var most = timeout;
        if (most != null) channel.pipeline().addFirst(new Watch(most));
    }

    /** Begins when the connection has its event loop. */
    private static final class Watch extends ChannelInboundHandlerAdapter {
        private final Duration timeout;

        Watch(Duration timeout) {
            this.timeout = timeout;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            Use.watch(context.channel(), timeout);
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }
}
