package io.flashreport.billing.firstusers;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "flashreport.operator")
interface OperatorConfig {
    /** Of an operator who is made at the start unless there is a user with this address. */
    Optional<String> email();

    /** Holds the password that this user begins with. */
    Optional<Path> passwordFile();
}
