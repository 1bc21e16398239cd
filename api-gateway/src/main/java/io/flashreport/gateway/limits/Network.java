package io.flashreport.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one client is counted as when nothing else is known of it: an IPv4 address, or the /64 of an IPv6 address, all of
 * which whoever has one of them usually has.
 */
public record Network(String name) {
    /** Anything that is no address counts as a network of its own. */
    public static Network of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8)))
                    : new Network(address);
        } catch (IllegalArgumentException e) {
            return new Network(address);
        }
    }
}
