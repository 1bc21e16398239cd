package io.flashreport.system;

/** An account with one subscription and one key, as an operator makes it. */
record Tenant(String accountId, String subscriptionId, String keyId, String key) {
    @Override
    public String toString() {
        return "Tenant[" + accountId + "]";
    }
}
