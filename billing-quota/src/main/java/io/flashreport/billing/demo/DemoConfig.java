package io.flashreport.billing.demo;

import io.flashreport.billing.keys.KeyHash;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

@ConfigMapping(prefix = "flashreport.demo")
interface DemoConfig {
    /** The key of the account "Demo", in no other form than its hash. */
    @WithName("api-key-sha256")
    @WithConverter(AsKeyHash.class)
    Optional<KeyHash> apiKeySha256();

    /** Of the account's owner, who is made at the start unless there is a user with this address. */
    Optional<String> email();

    /** Holds the password that the owner begins with. */
    Optional<Path> passwordFile();

    class AsKeyHash implements Converter<KeyHash> {
        @Override
        public KeyHash convert(String hex) {
            return new KeyHash(hex);
        }
    }
}
