package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key at the one time that it is told.
 *
 * @param key never to be logged, and stored by nobody but its owner
 */
record NewKey(@JsonUnwrapped KeyView view, String key) {
    @Override
    public String toString() {
        return "NewKey[" + view + "]";
    }
}
