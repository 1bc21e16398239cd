package io.flashreport.report;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What most tests of reports begin with: no report of others, a client of a new account, a worker and an operator. */
abstract class Stage {
    @Inject
    Reports reports;

    Api api;
    FakeWorker worker;
    OneReport one;
    Api operator;

    @BeforeEach
    void anAccountAndAWorker() {
        reports.clear();
        api = new Api(Tokens.ofNewAccount());
        worker = new FakeWorker(RealParts.stack());
        one = new OneReport(api, worker);
        operator = new Api(Tokens.ofNewAccount().group("user,viewer,operator"));
    }

    @AfterEach
    void closeWorker() {
        worker.close();
    }
}
