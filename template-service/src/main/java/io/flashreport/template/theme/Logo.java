package io.flashreport.template.theme;

import io.flashreport.contracts.AccountId;

/**
 * A logo as it is stored.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param sha256 of its bytes, in lower-case hex
 * @param width in pixels, as {@code height}
 */
public record Logo(String name, String storageKey, String type, int bytes, String sha256, int width, int height) {
    /** Where the logos of an account are stored, each under its hash. */
    public static String folder(AccountId account) {
        return "theme/" + account + "/logos/";
    }
}
