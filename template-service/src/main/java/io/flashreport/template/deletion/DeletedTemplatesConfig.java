package io.flashreport.template.deletion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.deleted-templates")
interface DeletedTemplatesConfig {
    /** How long ago they must have been deleted to be removed: a report may just be being accepted with it. */
    @WithDefault("24H")
    Duration age();
}
