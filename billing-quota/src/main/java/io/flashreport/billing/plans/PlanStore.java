package io.flashreport.billing.plans;

import io.flashreport.billing.audit.Action;
import io.flashreport.billing.audit.Actor;
import io.flashreport.billing.audit.AuditLog;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;

@Singleton
class PlanStore {
    /** What became of a change. */
    sealed interface Outcome {
        record Done(PlanTerms plan) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wrong(String detail) implements Outcome {}

        record Impossible(String detail) implements Outcome {}
    }

    private final AuditLog audit;

    PlanStore(AuditLog audit) {
        this.audit = audit;
    }

    /** The cheapest first. */
    @Transactional
    List<PlanTerms> all() {
        return Plan.<Plan>list("order by eurosPerMonth, id").stream()
                .map(Plan::terms)
                .toList();
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome create(Actor actor, PlanTerms.Change change) throws SQLException {
        var terms = change.of(PlanTerms.NONE);
        if (!terms.faults().isEmpty()) return wrong(terms);
        if (Plan.findById(terms.id()) != null) {
            return new Outcome.Impossible("There is a plan '" + terms.id() + "' already: choose another id.");
        }
        new Plan(terms).persist();
        audit.record(actor, Action.PLAN_CREATED, "plan", terms.id(), null, terms);
        return new Outcome.Done(terms);
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome change(Actor actor, String id, PlanTerms.Change change) throws SQLException {
        var plan = Plan.toChange(id).orElse(null);
        if (plan == null) return new Outcome.Unknown();
        var before = plan.terms();
        var after = change.of(before);
        if (!after.id().equals(id)) return new Outcome.Wrong("id stays '" + id + "': make a new plan instead.");
        if (!after.faults().isEmpty()) return wrong(after);
        plan.set(after);
        audit.record(actor, Action.PLAN_CHANGED, "plan", id, before, after);
        return new Outcome.Done(after);
    }

    @Transactional(rollbackOn = Exception.class)
    Outcome delete(Actor actor, String id) throws SQLException {
        var plan = Plan.toChange(id).orElse(null);
        if (plan == null) return new Outcome.Unknown();
        if (id.equals(Plan.TRIAL)) {
            return new Outcome.Impossible("New accounts begin with the plan '" + id + "': it cannot be deleted.");
        }
        long users = Plan.getEntityManager()
                .createQuery("select count(*) from Subscription s where s.plan.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (users > 0) {
            return new Outcome.Impossible(users + " subscriptions are on the plan '" + id + "': move them first.");
        }
        plan.delete();
        audit.record(actor, Action.PLAN_DELETED, "plan", id, plan.terms(), null);
        return new Outcome.Done(plan.terms());
    }

    private static Outcome wrong(PlanTerms terms) {
        return new Outcome.Wrong(String.join("; ", terms.faults()) + ".");
    }
}
