package io.flashreport.template.check;

import io.flashreport.contracts.AccountId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param inertOnly whether the account's plan refuses templates that must be contained
 * @param original the archive with the files as they were uploaded
 * @param main path of the template to be filled, null when the engine has to find out
 */
public record Question(
        AccountId account,
        boolean inertOnly,
        Path original,
        @Nullable String main,
        @Nullable SampleData sample) {
    Question withoutSample() {
        return new Question(account, inertOnly, original, main, null);
    }
}
