package org.huanjie.mobilisation.household;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 住户登记 — households entered, changed and dropped by hand, and voters put into them. */
@Service
@Transactional
public class HouseholdKeeping {

    private final HouseholdRows rows;
    private final Households households;
    private final HouseholdFreeze freeze;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    HouseholdKeeping(
            HouseholdRows rows, Households households, HouseholdFreeze freeze, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.households = households;
        this.freeze = freeze;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Verdict<HouseholdId> enter(String village, HouseholdDraft draft, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        reasons.addAll(faults(draft));
        if (rows.of(village).stream()
                .anyMatch(one -> one.group() == draft.group() && one.number().equals(draft.number()))) {
            reasons.add(HouseholdRefusal.TAKEN.of(draft.group(), draft.number()).at("number"));
        }
        return Verdict.unless(reasons, () -> {
            var id = new HouseholdId(ids.next());
            rows.add(id, village, draft, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new HouseholdAct.HouseholdEntered(village, by.signInName()));
            return id;
        });
    }

    /** Says anew where a household lies and in which order it is walked by. */
    public Verdict<Nothing> place(String village, HouseholdId id, int order, HouseholdPlace place, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        if (order < 0 || order > HouseholdDraft.LAST_ORDER) {
            reasons.add(HouseholdRefusal.ORDER.of(HouseholdDraft.LAST_ORDER).at("order"));
        }
        return Verdict.unless(reasons, () -> {
            rows.place(id, order, place);
            ledger.enter(new HouseholdAct.HouseholdChanged(village, by.signInName()));
        });
    }

    /** Whoever lived there is without a household again. */
    public Verdict<Nothing> drop(String village, HouseholdId id, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        reasons.addAll(freeze.against(village));
        return Verdict.unless(reasons, () -> {
            rows.drop(id);
            ledger.enter(new HouseholdAct.HouseholdDropped(village, by.signInName()));
        });
    }

    /** These live there from now on, wherever they lived before. */
    public Verdict<Nothing> house(String village, HouseholdId id, Collection<VoterId> voters, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        reasons.addAll(strangers(village, voters));
        reasons.addAll(freeze.against(village));
        return Verdict.unless(reasons, () -> {
            rows.settle(id, village, voters);
            ledger.enter(new HouseholdAct.VotersHoused(village, voters.size(), by.signInName()));
        });
    }

    /** These lived there, and live in no household any more that is known. */
    public Verdict<Nothing> leave(String village, HouseholdId id, Collection<VoterId> voters, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        if (voters.isEmpty()
                || rows.find(id).filter(one -> one.voters().containsAll(voters)).isEmpty()) {
            reasons.add(HouseholdRefusal.NOT_THERE.of());
        }
        reasons.addAll(freeze.against(village));
        return Verdict.unless(reasons, () -> {
            rows.leave(voters);
            ledger.enter(new HouseholdAct.VotersHoused(village, voters.size(), by.signInName()));
        });
    }

    private List<Reason> strangers(String village, Collection<VoterId> voters) {
        return voters.isEmpty() || !households.registered(village).keySet().containsAll(voters)
                ? List.of(HouseholdRefusal.NOT_ON_ROLL.of())
                : List.of();
    }

    private List<Reason> against(String village, HouseholdId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (rows.find(id).filter(one -> one.village().equals(village)).isEmpty()) {
            reasons.add(HouseholdRefusal.NO_HOUSEHOLD.of());
        }
        return reasons;
    }

    private static List<Reason> faults(HouseholdDraft draft) {
        var reasons = new ArrayList<Reason>();
        if (draft.group() < 1 || draft.group() > HouseholdDraft.LAST_GROUP) {
            reasons.add(HouseholdRefusal.GROUP.of(HouseholdDraft.LAST_GROUP).at("group"));
        }
        if (draft.number().isBlank() || draft.number().length() > HouseholdDraft.LONGEST_NUMBER) {
            reasons.add(
                    HouseholdRefusal.NUMBER.of(HouseholdDraft.LONGEST_NUMBER).at("number"));
        }
        if (draft.order() < 0 || draft.order() > HouseholdDraft.LAST_ORDER) {
            reasons.add(HouseholdRefusal.ORDER.of(HouseholdDraft.LAST_ORDER).at("order"));
        }
        return reasons;
    }
}
