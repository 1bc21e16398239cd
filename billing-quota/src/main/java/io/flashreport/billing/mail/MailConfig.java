package io.flashreport.billing.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "flashreport.mail")
interface MailConfig {
    /** How often to look for mails that wait. */
    @WithDefault("1s")
    Duration interval();

    /** For how long a mail is claimed by who sends it: longer than a mail server may take. */
    @WithDefault("2m")
    Duration lease();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("10m")
    Duration longestPause();

    /** After this time a mail that no server takes is given up. */
    @WithDefault("3d")
    Duration patience();

    /** For how long a mail is remembered that was sent. */
    @WithDefault("7d")
    Duration memory();

    /** How long a mail server may take with one mail before it counts as away; the mail is sent again. */
    @WithDefault("10s")
    Duration sendWithin();
}
