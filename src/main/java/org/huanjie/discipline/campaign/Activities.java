package org.huanjie.discipline.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动登记之门 — enters what a village or town held, and corrects it by a further entry that says who and why. */
@Service
@Transactional
public class Activities {

    private static final int LONGEST_WHY = 200;

    private final ActivityRows rows;
    private final ActivityKinds kinds;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Activities(ActivityRows rows, ActivityKinds kinds, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Verdict<ActivityId> enter(String division, ActivityReport report, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.WORK.against(division, by));
        reasons.addAll(report.faults(kinds.of(division), LocalDate.now(clock)));
        return Verdict.unless(reasons, () -> {
            var id = new ActivityId(ids.next());
            rows.add(activity(id, division, report, false, by), "");
            ledger.enter(new CampaignAct.Held(
                    division, id, report.kind(), report.day(), report.told().people(), by.signInName()));
            return id;
        });
    }

    /** Says what is right, in the place of what holds now; its kind stays. */
    public Verdict<ActivityId> correct(
            String division, ActivityId activity, ActivityReport report, String why, SignedIn by) {
        var reasons = against(division, activity, why, by);
        reasons.addAll(report.faults(kinds.of(division), LocalDate.now(clock)));
        return Verdict.unless(reasons, () -> {
            rows.add(activity(activity, division, report, false, by), why);
            ledger.enter(new CampaignAct.Corrected(division, activity, false, why, by.signInName()));
            return activity;
        });
    }

    /** There was no such activity; that it was entered stays to be read. */
    public Verdict<ActivityId> withdraw(String division, ActivityId activity, String why, SignedIn by) {
        var reasons = against(division, activity, why, by);
        return Verdict.unless(reasons, () -> {
            var now = find(division, activity).orElseThrow();
            var report = new ActivityReport(now.kind(), now.group(), now.day(), now.told());
            rows.add(activity(activity, division, report, true, by), why);
            ledger.enter(new CampaignAct.Corrected(division, activity, true, why, by.signInName()));
            return activity;
        });
    }

    /** Those of a division and below it, withdrawn ones too, the last held first. */
    @Transactional(readOnly = true)
    public List<Activity> within(String division) {
        return rows.within(division);
    }

    @Transactional(readOnly = true)
    public Optional<Activity> find(String division, ActivityId activity) {
        return rows.find(division, activity);
    }

    /** What was entered of it, one after the other. */
    @Transactional(readOnly = true)
    public List<Activity.Line> lines(String division, ActivityId activity) {
        return rows.lines(division, activity);
    }

    private List<Reason> against(String division, ActivityId activity, String why, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.WORK.against(division, by));
        if (find(division, activity).filter(one -> !one.withdrawn()).isEmpty()) {
            reasons.add(CampaignRefusal.WITHDRAWN.of());
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            reasons.add(CampaignRefusal.WHY.of(LONGEST_WHY).at("why"));
        }
        return reasons;
    }

    private Activity activity(ActivityId id, String division, ActivityReport report, boolean withdrawn, SignedIn by) {
        return new Activity(
                id,
                division,
                report.kind(),
                report.group(),
                report.day(),
                report.told(),
                withdrawn,
                1,
                by.signInName(),
                OffsetDateTime.now(clock));
    }
}
