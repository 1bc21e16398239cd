package io.flashreport.template.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Checks of uploads. */
@ConfigMapping(prefix = "flashreport.check")
interface CheckConfig {
    /** Past it the engine is killed and the template refused. */
    @WithDefault("60s")
    Duration timeLimit();

    /** How often some of the versions that the gate knows under older lists are judged anew. */
    @WithDefault("60s")
    Duration rejudgeEvery();
}
