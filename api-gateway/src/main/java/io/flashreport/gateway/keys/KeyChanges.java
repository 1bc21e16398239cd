package io.flashreport.gateway.keys;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What billing-quota says of all keys and sessions since a revision; with {@code reset}, that nothing known may be trusted. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeyChanges(long revision, boolean reset, List<KeyHash> changed) {}
