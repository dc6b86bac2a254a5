package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Role;
import org.huanjie.county.ListEntries;
import org.huanjie.election.stage.Term;
import org.huanjie.shell.Reason;

/** 计划项草稿 — a line of a plan as somebody types it, with what is wrong with it. */
public record PlanDraft(String kind, DuePer per, LocalDate first, LocalDate last, int times, Role answers) {

    /** How often one thing can be asked of one place. */
    public static final int MOST_TIMES = 31;

    /** All faults, each at its field. */
    List<Reason> faults(ListEntries kinds, Term term) {
        var faults = new ArrayList<Reason>();
        if (!kinds.offers(kind)) {
            faults.add(CampaignRefusal.NO_KIND.of().at("kind"));
        }
        if (last.isBefore(first)) {
            faults.add(CampaignRefusal.DAYS.of().at("last"));
        }
        if (!new PlanItem.Days(term.began(), term.ends()).hold(first) || last.isAfter(term.ends())) {
            faults.add(
                    CampaignRefusal.OUTSIDE_TERM.of(term.began(), term.ends()).at("first"));
        }
        if (times < 1 || times > MOST_TIMES) {
            faults.add(CampaignRefusal.TIMES.of(MOST_TIMES).at("times"));
        }
        boolean towns = answers == Role.TOWN_COMMITTEE;
        if (!PlanItem.ANSWERING.contains(answers) || (per == DuePer.TOWN && !towns)) {
            faults.add(CampaignRefusal.ANSWERS.of().at("answers"));
        }
        return faults;
    }
}
