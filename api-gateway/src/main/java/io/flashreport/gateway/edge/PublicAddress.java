package io.flashreport.gateway.edge;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

@ConfigMapping(prefix = "flashreport.public")
interface PublicAddress {
    /** The address that clients use, without a slash at the end. */
    URI url();
}
