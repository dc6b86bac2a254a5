package org.huanjie.discipline.campaign;

import org.huanjie.shell.Refusal;

/** 宣传活动拒绝理由 — why a plan is not made so, or an activity not entered. */
public enum CampaignRefusal implements Refusal {
    NO_TERM,
    NO_KIND,
    DAYS,
    OUTSIDE_TERM,
    TIMES,
    ANSWERS,
    ENDED,
    WHY,
    NOT_YET,
    PEOPLE,
    PLACE,
    LONG,
    GROUP,
    WITHDRAWN,
    PHOTOS,
    NO_PHOTO,
    FILES_DAY,
    FILES_VILLAGE;

    @Override
    public String rule() {
        return "campaigns";
    }

    @Override
    public String family() {
        return "campaign.refused";
    }
}
