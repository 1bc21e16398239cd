package io.flashreport.report.deletion;

import io.flashreport.contracts.AccountId;
import io.flashreport.report.cancel.Cancellations;
import io.flashreport.report.credits.LeaseClosing;
import io.flashreport.report.deletion.AccountDeletionStore.Left;
import io.flashreport.report.storage.ReportStorage;
import io.flashreport.report.storage.StorageUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deletes what there is of an account, some at a time; all of it may be repeated at any time. */
@ApplicationScoped
class AccountDeletion {
    /** Few, so that each call is answered soon. */
    private static final int BATCH = 500;

    private static final List<String> OF_REPORTS = List.of("payload", "report");
    private static final List<String> OF_TEMPLATES = List.of("template", "theme");

    private final AccountDeletionStore store;
    private final LeaseClosing closing;
    private final Cancellations cancellations;
    private final ReportStorage storage;

    AccountDeletion(
            AccountDeletionStore store, LeaseClosing closing, Cancellations cancellations, ReportStorage storage) {
        this.store = store;
        this.closing = closing;
        this.cancellations = cancellations;
        this.storage = storage;
    }

    boolean hasBegun(AccountId account) throws SQLException {
        return store.isAskedFor(account);
    }

    /** Nothing is accepted for the account afterwards: billing-quota grants it no credits any more. */
    void begin(AccountId account) throws SQLException {
        store.begin(account);
        closing.closeAll();
    }

    /** Deletes some, and tells what is left. */
    Left perform(AccountId account) throws SQLException, StorageUnavailableException {
        closing.closeAllOf(account);
        cancellations.cancelAll(store.underWay(account, BATCH));
        store.delete(account, BATCH);
        store.forgetKeys(account, BATCH);
        var left = store.left(account);
        // While a report is under way, an object may become its document.
        if (left.underWay() == 0) {
            for (var folder : OF_REPORTS) store.note(storage.under(prefix(folder, account)));
        }
        return left;
    }

    /** How many objects there are in the folders of the account, of this service's and of template-service's. */
    Map<String, Integer> objects(AccountId account) throws StorageUnavailableException {
        var objects = new LinkedHashMap<String, Integer>();
        for (var folders : List.of(OF_REPORTS, OF_TEMPLATES)) {
            for (var folder : folders)
                objects.put(folder, storage.under(prefix(folder, account)).size());
        }
        return objects;
    }

    private static String prefix(String folder, AccountId account) {
        return folder + "/" + account + "/";
    }
}
