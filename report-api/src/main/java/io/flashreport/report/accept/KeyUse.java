package io.flashreport.report.accept;

import io.flashreport.contracts.AccountId;

/**
 * A request that may be sent again.
 *
 * @param hash of its parameters and body
 */
record KeyUse(AccountId account, String key, byte[] hash) {}
